package io.clm.sim.fault;

import java.util.OptionalInt;

/** The faults of one cluster, as the book has them now. */
record BookedFaults(FaultBook book, String cluster) implements ClusterFaults {

    @Override
    public OptionalInt answerAllWith() {
        return book.of(cluster, Fault.ApiServerAway.class)
                .mapToInt(fault -> status(fault.mode()))
                .filter(status -> status > 0)
                .findFirst();
    }

    @Override
    public boolean neverAllows(String namespace, String budget) {
        return book.of(cluster, Fault.PdbNeverAllows.class)
                .anyMatch(fault ->
                        fault.namespace().equals(namespace) && fault.name().equals(budget));
    }

    private static int status(AwayMode mode) {
        return switch (mode) {
            case REFUSED -> 0;
            case HTTP_500 -> 500;
            case HTTP_429 -> 429;
        };
    }
}
