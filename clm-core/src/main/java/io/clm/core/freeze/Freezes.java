package io.clm.core.freeze;

import io.clm.core.registry.Cluster;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The freezes of a fleet. */
public record Freezes(List<Freeze> all) {

    public static final Freezes NONE = new Freezes(List.of());

    /** Who lasts longest is named; for ever is longest. */
    private static final Comparator<Freeze> LONGEST = Comparator.comparing(
                    Freezes::end, Comparator.<Instant>reverseOrder())
            .thenComparing(Freeze::scope)
            .thenComparing(Freeze::id);

    public Freezes {
        all = List.copyOf(all);
    }

    /** The freeze that keeps {@code cluster} longest; empty when none holds it at {@code now}. */
    public Optional<Freeze> of(Cluster cluster, Instant now) {
        return all.stream()
                .filter(freeze -> !freeze.isOver(now) && freeze.holds(cluster))
                .min(LONGEST);
    }

    private static Instant end(Freeze freeze) {
        return freeze.until() == null ? Instant.MAX : freeze.until();
    }
}
