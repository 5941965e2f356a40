package io.clm.sim.kube.controllers.kubelet;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers fractions of seconds. Time stamps in objects are whole seconds, which is coarse when a pod starts within 250
 * ms: what happened is known to the second from the object, and finer while this process saw it happen. Nothing is lost
 * when it dies.
 */
public final class Noticed {
    private static final int MOST = 5_000;
    private static final Duration RESOLUTION = Duration.ofSeconds(1);

    private final Map<String, Instant> first = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    /**
     * When something really happened.
     *
     * @param what names it, with the uid of the object it happened to
     * @param recorded the time stamp that the object has of it
     */
    public Instant exactly(String what, Instant recorded, Instant now) {
        Instant seen = since(what, now);
        return seen.isBefore(recorded.plus(RESOLUTION)) ? seen : recorded;
    }

    /** When something of which no object has a time stamp was first asked for. */
    public Instant since(String what, Instant now) {
        return first.computeIfAbsent(what, unknown -> now);
    }

    /** It is over; should it happen again, it is another time. */
    public void forget(String what) {
        first.remove(what);
    }
}
