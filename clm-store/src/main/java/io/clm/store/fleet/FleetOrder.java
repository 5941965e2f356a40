package io.clm.store.fleet;

import io.clm.core.registry.Cluster;
import io.clm.store.Page;
import io.clm.store.cluster.ClusterSort;
import io.clm.store.sql.Sorting;

/** The order of a list of clusters. */
public record FleetOrder(ClusterSort by, boolean descending) {
    public static final FleetOrder BY_ID = new FleetOrder(ClusterSort.ID, false);

    Sorting sorting() {
        return new Sorting(by, descending, "c.id");
    }

    /** The place right after {@code cluster}. */
    Page.Cursor after(Cluster cluster) {
        return new Page.Cursor(value(cluster), cluster.id());
    }

    private String value(Cluster cluster) {
        return switch (by) {
            case ID -> cluster.id();
            case ALIAS -> cluster.alias();
            case CHANNEL -> cluster.channel();
            case CREATED_AT -> cluster.createdAt().toString();
            case CRITICALITY_LEVEL -> String.valueOf(cluster.criticalityLevel());
            case ENVIRONMENT -> cluster.environment();
            case INFRASTRUCTURE_ACCOUNT -> cluster.infrastructureAccount();
            case LIFECYCLE_STATUS -> cluster.lifecycleStatus().name();
            case LOCAL_ID -> cluster.localId();
            case PROVIDER -> cluster.provider();
            case REGION -> cluster.region();
        };
    }
}
