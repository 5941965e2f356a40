package io.clm.store.cluster;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.Problem;
import io.clm.store.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of clusters, as they are locked and written. */
@Component
class ClusterTable {

    /** Who waited for the lock sees the new row beside the old problems, and tells it by the version seen. */
    private static final String LOCK = "select " + ClusterSql.COLUMNS + """
            , (select s.row_version from cluster s where s.id = c.id) as version_seen
            from cluster c where c.id = :id for no key update of c
            """;

    private static final String INSERT = """
            insert into cluster (id, alias, infrastructure_account, region, local_id, provider, api_server_url, channel,
                environment, criticality_level, lifecycle_status, mode, current_version, last_version, next_version,
                config_items, node_pools, labels, secret_items, created_at, updated_at, row_version)
            values (:id, :alias, :account, :region, :localId, :provider, :url, :channel,
                :environment, :criticality, :lifecycle, :mode, :current, :last, :next,
                :items::jsonb, :pools::jsonb, :labels::jsonb, :secrets::jsonb, :created, :now, 0)
            """;

    /** A document that is null stays as it is stored. */
    private static final String UPDATE = """
            update cluster set alias = :alias, infrastructure_account = :account, region = :region, local_id = :localId,
                provider = :provider, api_server_url = :url, channel = :channel, environment = :environment,
                criticality_level = :criticality, lifecycle_status = :lifecycle, mode = :mode,
                current_version = :current, last_version = :last, next_version = :next,
                config_items = coalesce(:items::jsonb, config_items), node_pools = coalesce(:pools::jsonb, node_pools),
                labels = coalesce(:labels::jsonb, labels), secret_items = coalesce(:secrets::jsonb, secret_items),
                updated_at = :now, row_version = row_version + 1
            where id = :id
            """;

    private final JdbcClient jdbc;
    private final Problems problems;
    private final Clock clock;

    ClusterTable(JdbcClient jdbc, Problems problems, Clock clock) {
        this.jdbc = jdbc;
        this.problems = problems;
        this.clock = clock;
    }

    Optional<LockedCluster> lock(String id) {
        return jdbc.sql(LOCK)
                .param("id", id)
                .query((row, number) -> locked(row, id))
                .optional();
    }

    private LockedCluster locked(ResultSet row, String id) throws SQLException {
        boolean waited = row.getLong("version_seen") != row.getLong("row_version");
        SortedMap<String, List<Problem>> bySource =
                waited ? problems.bySource(id) : Problems.bySourceOf(row.getString("problems"));
        return new LockedCluster(ClusterSql.read(row, Problems.all(bySource)), bySource);
    }

    /** Its version is 0; problems are written elsewhere. */
    void insert(ClusterDraft draft) {
        values(INSERT, draft.cluster())
                .param("created", draft.cluster().createdAt().atOffset(ZoneOffset.UTC))
                .param("items", Json.write(draft.cluster().configItems()))
                .param("pools", Json.write(draft.cluster().nodePools()))
                .param("labels", Json.write(draft.cluster().labels()))
                .param("secrets", Json.write(draft.secrets().paths()))
                .update();
    }

    /** Writes all of a locked cluster but its problems; documents only where they differ: they are most of the row. */
    void update(RegisteredCluster before, ClusterDraft after) {
        Cluster old = before.cluster();
        Cluster wanted = after.cluster();
        values(UPDATE, wanted)
                .param("items", document(old.configItems(), wanted.configItems()))
                .param("pools", document(old.nodePools(), wanted.nodePools()))
                .param("labels", document(old.labels(), wanted.labels()))
                .param(
                        "secrets",
                        document(before.secrets().paths(), after.secrets().paths()))
                .update();
    }

    void delete(String id) {
        jdbc.sql("delete from cluster where id = :id").param("id", id).update();
    }

    private static @Nullable String document(Object before, Object after) {
        return after.equals(before) ? null : Json.write(after);
    }

    private JdbcClient.StatementSpec values(String sql, Cluster cluster) {
        return jdbc.sql(sql)
                .param("id", cluster.id())
                .param("alias", cluster.alias())
                .param("account", cluster.infrastructureAccount())
                .param("region", cluster.region())
                .param("localId", cluster.localId())
                .param("provider", cluster.provider())
                .param("url", cluster.apiServerUrl())
                .param("channel", cluster.channel())
                .param("environment", cluster.environment())
                .param("criticality", cluster.criticalityLevel())
                .param("lifecycle", cluster.lifecycleStatus().name())
                .param("mode", cluster.mode().name())
                .param("current", cluster.status().currentVersion())
                .param("last", cluster.status().lastVersion())
                .param("next", cluster.status().nextVersion())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC));
    }
}
