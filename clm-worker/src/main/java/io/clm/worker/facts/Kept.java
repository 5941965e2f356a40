package io.clm.worker.facts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Values that are kept for a while, then forgotten: at the latest with the first look after that time. Safe to share. */
final class Kept<K, V> {
    private final Map<K, Item<V>> items = new ConcurrentHashMap<>();
    private final Duration lasting;
    private final Clock clock;
    private volatile Instant sweep;

    private record Item<V>(V value, Instant until) {}

    Kept(Duration lasting, Clock clock) {
        this.lasting = lasting;
        this.clock = clock;
        this.sweep = clock.instant();
    }

    Optional<V> find(K key) {
        Instant now = clock.instant();
        forget(now);
        return Optional.ofNullable(items.get(key))
                .filter(item -> item.until().isAfter(now))
                .map(Item::value);
    }

    void put(K key, V value) {
        items.put(key, new Item<>(value, clock.instant().plus(lasting)));
    }

    /** Not at each look: there may be many items. */
    private void forget(Instant now) {
        if (!now.isBefore(sweep)) {
            sweep = now.plus(lasting);
            items.values().removeIf(item -> !item.until().isAfter(now));
        }
    }

    int size() {
        return items.size();
    }
}
