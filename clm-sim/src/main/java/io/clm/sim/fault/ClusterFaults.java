package io.clm.sim.fault;

import java.util.OptionalInt;

/** What one cluster's Kubernetes API has to obey. Cheap: ask it on every request. */
public interface ClusterFaults {

    /** A cluster in which nothing goes wrong. */
    ClusterFaults NONE = new ClusterFaults() {
        @Override
        public OptionalInt answerAllWith() {
            return OptionalInt.empty();
        }

        @Override
        public boolean neverAllows(String namespace, String budget) {
            return false;
        }
    };

    /** The status, 500 or 429, with which every request is to be answered; empty in good days. */
    OptionalInt answerAllWith();

    /** Whether the PodDisruptionBudget of that name must allow no disruption. */
    boolean neverAllows(String namespace, String budget);
}
