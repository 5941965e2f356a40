package io.clm.store.cluster;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.LifecycleStatus;
import io.clm.store.Saved;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What speaks against a change of the registry. */
@Component
class ClusterChecks {

    private final ClusterRows rows;
    private final JdbcClient jdbc;

    ClusterChecks(ClusterRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    Optional<Saved<Cluster>> create(Cluster cluster) {
        if (rows.existsById(cluster.id())) {
            return Optional.of(new Saved.Exists<>("id", cluster.id()));
        }
        return aliasFree(cluster).or(() -> references(cluster));
    }

    Optional<Saved<Cluster>> update(Cluster before, Cluster after) {
        boolean sameAlias = before.alias().equals(after.alias());
        return (sameAlias ? Optional.<Saved<Cluster>>empty() : aliasFree(after)).or(() -> references(after));
    }

    Optional<Saved<Cluster>> delete(Cluster cluster) {
        return cluster.lifecycleStatus() == LifecycleStatus.DECOMMISSIONED
                ? Optional.empty()
                : Optional.of(new Saved.Refused<>("only a decommissioned cluster can be deleted; this one is "
                        + cluster.lifecycleStatus().wire()));
    }

    private Optional<Saved<Cluster>> aliasFree(Cluster cluster) {
        return rows.existsByAlias(cluster.alias())
                ? Optional.of(new Saved.Exists<>("alias", cluster.alias()))
                : Optional.empty();
    }

    private Optional<Saved<Cluster>> references(Cluster cluster) {
        return known("infrastructure_account", "id", cluster.infrastructureAccount(), "infrastructure_account")
                .or(() -> known("channel", "name", cluster.channel(), "channel"));
    }

    private Optional<Saved<Cluster>> known(String table, String key, String value, String field) {
        long count = jdbc.sql("select count(*) from " + table + " where " + key + " = :value")
                .param("value", value)
                .query(Long.class)
                .single();
        return count > 0 ? Optional.empty() : Optional.of(new Saved.UnknownReference<>(field, value));
    }
}
