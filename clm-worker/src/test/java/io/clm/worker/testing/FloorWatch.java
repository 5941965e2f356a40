package io.clm.worker.testing;

import io.clm.core.roll.SizeRecord;
import io.clm.worker.outside.Unavailable;
import java.util.concurrent.atomic.AtomicInteger;

/** Looks all the time, while a roll is under way, at how many workers are ready and take pods. */
public final class FloorWatch implements AutoCloseable {
    private final AtomicInteger lowest = new AtomicInteger(Integer.MAX_VALUE);
    private final Thread thread;
    private volatile boolean over;

    private FloorWatch(Sight sight) {
        this.thread = Thread.ofVirtual().start(() -> watch(sight));
    }

    public static FloorWatch of(Sight sight) {
        return new FloorWatch(sight);
    }

    private void watch(Sight sight) {
        while (!over) {
            try {
                int available = sight.available();
                if (sight.group().tags().containsKey(SizeRecord.TAG)) {
                    lowest.accumulateAndGet(available, Math::min);
                }
                Thread.sleep(150);
            } catch (Unavailable e) {
                // Nothing can be seen while the API server is away.
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** The lowest number that was seen. */
    public int lowest() {
        return lowest.get();
    }

    @Override
    public void close() {
        over = true;
        thread.interrupt();
    }
}
