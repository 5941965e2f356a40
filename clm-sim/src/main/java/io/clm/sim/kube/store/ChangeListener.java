package io.clm.sim.kube.store;

/** Told of every change in order, on the thread of the writer while the store is locked: be quick, hand work on. */
@FunctionalInterface
public interface ChangeListener {
    void changed(Change change);
}
