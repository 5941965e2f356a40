package io.clm.sim.aws.cloudformation.resource;

import io.clm.sim.aws.Scope;

/** Knows which physical ids are in use. */
@FunctionalInterface
public interface TakenNames {
    boolean has(Scope scope, String type, String id);
}
