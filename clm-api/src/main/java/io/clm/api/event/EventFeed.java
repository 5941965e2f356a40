package io.clm.api.event;

import io.clm.store.signal.Signal;
import io.clm.store.signal.SignalListener;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Wakes open streams when the database says that there is something new. Stops them before the web server stops. */
@Component
class EventFeed implements SmartLifecycle {

    private final DataSource dataSource;
    private final Set<Wakeups> streams = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private @Nullable SignalListener listener;

    EventFeed(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void join(Wakeups stream) {
        streams.add(stream);
    }

    void leave(Wakeups stream) {
        streams.remove(stream);
    }

    int size() {
        return streams.size();
    }

    /** Whether it hears the database. */
    boolean isListening() {
        SignalListener now = listener;
        return running && now != null && now.isListening();
    }

    private void heard(Signal signal, String payload) {
        streams.forEach(stream -> stream.wake(signal == Signal.VIEW ? payload : ""));
    }

    @Override
    public void start() {
        listener = new SignalListener(dataSource, EnumSet.of(Signal.EVENTS, Signal.VIEW), this::heard);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        streams.forEach(stream -> stream.wake(""));
        try {
            if (listener != null) {
                listener.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
