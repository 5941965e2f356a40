package io.clm.core.render;

import io.clm.core.registry.Cluster;

/** The bucket in which the manager puts what machines and CloudFormation fetch: one for each account and region. */
public final class ClusterBucket {

    private ClusterBucket() {}

    public static String name(Cluster cluster) {
        return "cluster-lifecycle-manager-" + OidcModel.accountId(cluster) + "-" + cluster.region();
    }
}
