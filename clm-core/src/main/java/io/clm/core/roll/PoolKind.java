package io.clm.core.roll;

/** The control plane is rolled first, one node at a time, with a gate in between. */
public enum PoolKind {
    CONTROL_PLANE,
    WORKER
}
