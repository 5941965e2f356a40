package io.clm.sim.kube.store;

/** What a deletion does to the objects that the deleted one owns. */
public enum Propagation {
    BACKGROUND,
    FOREGROUND,
    ORPHAN
}
