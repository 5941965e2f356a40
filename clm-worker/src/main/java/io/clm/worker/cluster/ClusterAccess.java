package io.clm.worker.cluster;

import io.clm.core.registry.Cluster;
import io.clm.worker.outside.Unavailable;

/** How to reach a cluster's API. The registry's {@code api_server_url} is a stable name, not always an address. */
@FunctionalInterface
public interface ClusterAccess {
    /**
     * Where the API answers now.
     *
     * @throws Unavailable when nobody knows yet
     */
    Endpoint endpoint(Cluster cluster);
}
