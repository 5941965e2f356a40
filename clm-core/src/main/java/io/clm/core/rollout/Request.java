package io.clm.core.rollout;

/** What a person or a newer head asked of a rollout; obeyed at the next safe point. */
public enum Request {
    NONE,
    PAUSE,
    ABORT,
    SUPERSEDE
}
