package io.clm.store.fence;

/** How a write under a {@link Fence} ended. */
public enum FencedWrite {
    WRITTEN,
    /** Another worker has claimed the rollout, or it is over: nothing was written, and nothing may be done any more. */
    FENCED
}
