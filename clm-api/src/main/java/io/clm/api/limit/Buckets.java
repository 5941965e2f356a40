package io.clm.api.limit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Token buckets by key: each holds {@code burst} and gets {@code perSecond} back each second; kept as the time at which
 * a bucket is full again. The least recently used are forgotten where there are too many, which fills them: a bound of
 * memory, not a way to get more than one bucket.
 */
final class Buckets {

    private static final int MOST = 20_000;
    private static final long SECOND = 1_000_000_000;

    private final long interval;
    private final int burst;
    private final LongSupplier nanos;
    private final Map<String, Long> full = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    /** {@code perSecond} 0: no limit. */
    Buckets(int perSecond, int burst, LongSupplier nanos) {
        this.interval = perSecond == 0 ? 0 : SECOND / perSecond;
        this.burst = burst;
        this.nanos = nanos;
    }

    /** Takes one; zero when there was one, else how long until there will be. */
    synchronized Duration take(String key) {
        long now = nanos.getAsLong();
        long missing = Math.max(0, full.getOrDefault(key, now) - now);
        long wait = missing - interval * (burst - 1);
        if (interval > 0 && wait <= 0) {
            full.put(key, now + missing + interval);
        }
        return Duration.ofNanos(Math.max(0, wait));
    }
}
