package io.clm.worker.cluster;

/** What the API server says to an eviction. */
public sealed interface EvictAnswer {
    /** The pod is on its way out. */
    record Accepted() implements EvictAnswer {}

    /** It, or that very pod, is gone. */
    record Gone() implements EvictAnswer {}

    /**
     * Not now.
     *
     * @param reason the budget's words, such as "The disruption budget dns needs 2 healthy pods and has 2 currently"
     */
    record NotNow(String reason) implements EvictAnswer {}
}
