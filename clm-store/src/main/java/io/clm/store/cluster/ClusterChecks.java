package io.clm.store.cluster;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.ClusterLifecycle;
import io.clm.core.registry.LifecycleStatus;
import io.clm.store.LifecycleText;
import io.clm.store.Saved;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What speaks against a change of the registry. Looks only at what the change touches. */
@Component
class ClusterChecks {
    private static final String SAME_PLACE = """
            select count(*) from cluster where infrastructure_account = :account and region = :region
              and local_id = :local and id <> :id and lifecycle_status <> 'DECOMMISSIONED'
            """;
    private static final String OPEN_ROLLOUT = """
            select cast(id as text) from rollout where cluster_id = :id and state in ('PLANNED', 'APPROVED', 'RUNNING')
            """;

    private final JdbcClient jdbc;

    ClusterChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Saved<RegisteredCluster>> create(Cluster cluster) {
        if (isThere("cluster", "id", cluster.id())) {
            return Optional.of(new Saved.Exists<>("id", cluster.id()));
        }
        return aliasFree(cluster)
                .or(() -> account(cluster))
                .or(() -> channel(cluster))
                .or(() -> placeFree(cluster));
    }

    Optional<Saved<RegisteredCluster>> update(Cluster before, Cluster after) {
        boolean sameAlias = before.alias().equals(after.alias());
        return (sameAlias ? Optional.<Saved<RegisteredCluster>>empty() : aliasFree(after))
                .or(() -> before.infrastructureAccount().equals(after.infrastructureAccount())
                        ? Optional.empty()
                        : account(after))
                .or(() -> before.channel().equals(after.channel()) ? Optional.empty() : channel(after))
                .or(() -> lifecycle(before.lifecycleStatus(), after.lifecycleStatus()))
                .or(() -> place(before).equals(place(after)) ? Optional.empty() : placeFree(after));
    }

    Optional<Saved<RegisteredCluster>> delete(Cluster cluster) {
        if (cluster.lifecycleStatus() != LifecycleStatus.DECOMMISSIONED) {
            return Optional.of(new Saved.Refused<>("only a decommissioned cluster can be deleted; this one is "
                    + cluster.lifecycleStatus().wire()));
        }
        return jdbc.sql(OPEN_ROLLOUT)
                .param("id", cluster.id())
                .query(String.class)
                .optional()
                .map(id -> new Saved.Refused<>(
                        "the cluster has an open rollout, %s; abort it, or let it end".formatted(id)));
    }

    private static Optional<Saved<RegisteredCluster>> lifecycle(LifecycleStatus before, LifecycleStatus after) {
        if (ClusterLifecycle.allows(before, after)) {
            return Optional.empty();
        }
        return Optional.of(new Saved.Refused<>(LifecycleText.refusal(before, after, ClusterLifecycle.after(before))));
    }

    private Optional<Saved<RegisteredCluster>> aliasFree(Cluster cluster) {
        return isThere("cluster", "alias", cluster.alias())
                ? Optional.of(new Saved.Exists<>("alias", cluster.alias()))
                : Optional.empty();
    }

    private Optional<Saved<RegisteredCluster>> placeFree(Cluster cluster) {
        long others = jdbc.sql(SAME_PLACE)
                .param("account", cluster.infrastructureAccount())
                .param("region", cluster.region())
                .param("local", cluster.localId())
                .param("id", cluster.id())
                .query(Long.class)
                .single();
        boolean free = others == 0 || cluster.lifecycleStatus() == LifecycleStatus.DECOMMISSIONED;
        return free ? Optional.empty() : Optional.of(new Saved.Exists<>("local_id", cluster.localId()));
    }

    /** Where it lives, while it does. */
    private static List<Object> place(Cluster cluster) {
        boolean gone = cluster.lifecycleStatus() == LifecycleStatus.DECOMMISSIONED;
        return List.of(cluster.infrastructureAccount(), cluster.region(), cluster.localId(), gone);
    }

    private Optional<Saved<RegisteredCluster>> account(Cluster cluster) {
        return known("infrastructure_account", "id", cluster.infrastructureAccount(), "infrastructure_account");
    }

    private Optional<Saved<RegisteredCluster>> channel(Cluster cluster) {
        return known("channel", "name", cluster.channel(), "channel");
    }

    private Optional<Saved<RegisteredCluster>> known(String table, String key, String value, String field) {
        return isThere(table, key, value) ? Optional.empty() : Optional.of(new Saved.UnknownReference<>(field, value));
    }

    private boolean isThere(String table, String key, String value) {
        return jdbc.sql("select exists (select from %s where %s = :value)".formatted(table, key))
                .param("value", value)
                .query(Boolean.class)
                .single();
    }
}
