package io.clm.sim.kube;

/** What a call that changes something came to. */
public enum MutationOutcome {
    /** It had an effect. */
    DONE,
    /** The API said no because of a budget, a conflict or a rule. */
    REFUSED,
    /** Accepted, but it was so already. */
    NONE,
    /** It went wrong. */
    FAILED
}
