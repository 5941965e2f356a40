package io.clm.core.report;

import io.clm.core.plan.Plan;
import io.clm.core.registry.Cluster;

/**
 * The plan between two versions of one cluster.
 *
 * @param plan without steps, and with findings that block, where a version does not render
 */
public record ClusterDiff(Cluster cluster, Plan plan) {

    public boolean changes() {
        return plan.hasChanges();
    }

    public boolean fails() {
        return plan.isBlocked();
    }

    /** What people call it: its alias, else its id. */
    public String name() {
        return cluster.alias().isEmpty() ? cluster.id() : cluster.alias();
    }
}
