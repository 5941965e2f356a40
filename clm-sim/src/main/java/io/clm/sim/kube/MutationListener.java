package io.clm.sim.kube;

/** Told of every call from outside that changes something, after it was answered in full. Be quick. */
@FunctionalInterface
public interface MutationListener {
    void mutated(Mutation mutation);
}
