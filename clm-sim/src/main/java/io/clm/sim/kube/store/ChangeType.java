package io.clm.sim.kube.store;

/** What happened to an object, in the words of a watch. */
public enum ChangeType {
    ADDED,
    MODIFIED,
    DELETED
}
