package io.clm.api.reach;

import io.clm.api.error.ApiException;
import io.clm.api.security.Scope;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.InfrastructureAccount;
import io.clm.store.cluster.ClusterStore;
import org.springframework.stereotype.Component;

/** Whether things are in somebody's reach. */
@Component
public class Reach {

    private final ClusterStore clusters;

    Reach(ClusterStore clusters) {
        this.clusters = clusters;
    }

    public static boolean sees(Scope scope, Cluster cluster) {
        return scope.mayRead(cluster.infrastructureAccount(), cluster.environment());
    }

    public static boolean sees(Scope scope, InfrastructureAccount account) {
        return scope.mayRead(account.id(), account.environment());
    }

    /** Whether the cluster of that id is there and in reach. */
    public boolean sees(Scope scope, String clusterId) {
        return scope.wholeFleet()
                || clusters.find(clusterId)
                        .filter(cluster -> sees(scope, cluster))
                        .isPresent();
    }

    /** Refuses to put a cluster where the asker may change nothing: 403, for they named the place themselves. */
    public static Cluster place(Scope scope, Cluster cluster) {
        if (!scope.mayWrite(cluster.infrastructureAccount(), cluster.environment())) {
            throw ApiException.forbidden("infrastructure account %s in environment %s is not yours to change"
                    .formatted(cluster.infrastructureAccount(), cluster.environment()));
        }
        return cluster;
    }

    /** The same for an account. */
    public static InfrastructureAccount place(Scope scope, InfrastructureAccount account) {
        if (!scope.mayWrite(account.id(), account.environment())) {
            throw ApiException.forbidden("infrastructure account %s in environment %s is not yours to change"
                    .formatted(account.id(), account.environment()));
        }
        return account;
    }
}
