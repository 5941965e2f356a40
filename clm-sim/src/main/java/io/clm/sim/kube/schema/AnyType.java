package io.clm.sim.kube.schema;

/** Anything: its maps are merged by key, its lists are taken whole. */
public enum AnyType implements Type {
    INSTANCE
}
