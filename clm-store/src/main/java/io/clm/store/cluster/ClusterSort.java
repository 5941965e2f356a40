package io.clm.store.cluster;

import io.clm.store.sql.SortColumn;
import java.util.Locale;

/** What clusters can be sorted by; nothing of it changes while a cluster is updated. */
public enum ClusterSort implements SortColumn {
    ID("text"),
    ALIAS("text"),
    CHANNEL("text"),
    CREATED_AT("timestamptz"),
    CRITICALITY_LEVEL("integer"),
    ENVIRONMENT("text"),
    INFRASTRUCTURE_ACCOUNT("text"),
    LIFECYCLE_STATUS("text"),
    LOCAL_ID("text"),
    PROVIDER("text"),
    REGION("text");

    private final String type;

    ClusterSort(String type) {
        this.type = type;
    }

    /** The name on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String column() {
        return "c." + wire();
    }

    @Override
    public String type() {
        return type;
    }
}
