package io.clm.api.reach;

import io.clm.api.error.ApiException;
import io.clm.api.security.Limit;
import io.clm.api.security.Scope;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.InfrastructureAccount;
import io.clm.store.account.AccountField;
import io.clm.store.cluster.ClusterDraft;
import io.clm.store.cluster.ClusterField;
import io.clm.store.cluster.ClusterFilter;
import io.clm.store.cluster.ClusterStore;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

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

    /** What a list that was asked to show what {@code filter} says may show. */
    public static ClusterFilter narrow(Scope scope, ClusterFilter filter) {
        ClusterFilter within = narrow(scope.accounts(), filter, ClusterField.INFRASTRUCTURE_ACCOUNT);
        return narrow(scope.environments(), within, ClusterField.ENVIRONMENT);
    }

    private static ClusterFilter narrow(Limit limit, ClusterFilter filter, ClusterField field) {
        List<String> within = limit.narrow(texts(filter.values().get(field)));
        return within == null ? filter : filter.with(field, within);
    }

    /** The same for accounts. */
    public static Map<AccountField, List<Object>> narrow(Scope scope, Map<AccountField, List<Object>> filter) {
        Map<AccountField, List<Object>> within = new EnumMap<>(AccountField.class);
        within.putAll(filter);
        narrow(scope.accounts(), within, AccountField.ID);
        narrow(scope.environments(), within, AccountField.ENVIRONMENT);
        return within;
    }

    private static void narrow(Limit limit, Map<AccountField, List<Object>> filter, AccountField field) {
        List<String> within = limit.narrow(texts(filter.get(field)));
        if (within != null) {
            filter.put(field, List.copyOf(within));
        }
    }

    private static List<String> texts(@Nullable List<Object> values) {
        return values == null ? List.of() : values.stream().map(String::valueOf).toList();
    }

    /** Refuses to put a cluster where the asker may change nothing: 403, for they named the place themselves. */
    public static Cluster place(Scope scope, Cluster cluster) {
        mayWrite(scope, cluster.infrastructureAccount(), cluster.environment());
        return cluster;
    }

    /** The same for a draft. */
    public static ClusterDraft place(Scope scope, ClusterDraft draft) {
        return draft.with(place(scope, draft.cluster()));
    }

    /** The same for an account. */
    public static InfrastructureAccount place(Scope scope, InfrastructureAccount account) {
        mayWrite(scope, account.id(), account.environment());
        return account;
    }

    /** The same for what was created and answered before, of an account that a field of the answer names. */
    public static void created(Scope scope, JsonNode answer, String account) {
        mayWrite(
                scope,
                answer.path(account).asString(),
                answer.path("environment").asString());
    }

    private static void mayWrite(Scope scope, String account, String environment) {
        if (!scope.mayWrite(account, environment)) {
            throw ApiException.forbidden("infrastructure account %s in environment %s is not yours to change"
                    .formatted(account, environment));
        }
    }
}
