package io.clm.core.rollout;

/** The phases of a rollout, in order. */
public enum Phase {
    LOCK,
    PREFLIGHT,
    STACKS,
    CONTROL_PLANE,
    MANIFESTS,
    WORKERS,
    VERIFY,
    UNLOCK
}
