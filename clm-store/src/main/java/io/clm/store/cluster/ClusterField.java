package io.clm.store.cluster;

import java.util.Locale;

/** What clusters can be filtered by. */
public enum ClusterField {
    ALIAS,
    API_SERVER_URL,
    CHANNEL,
    CRITICALITY_LEVEL,
    ENVIRONMENT,
    INFRASTRUCTURE_ACCOUNT,
    LIFECYCLE_STATUS,
    LOCAL_ID,
    PROVIDER,
    REGION,
    COST_CENTER;

    /** The name on the wire, and of the column where the cluster has one. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
