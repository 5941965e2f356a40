package io.clm.store.cluster;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.ClusterStatus;
import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.LifecycleStatus;
import io.clm.core.registry.NodePool;
import io.clm.core.registry.Problem;
import io.clm.store.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;

/** How clusters are read, with their problems, in one query. */
public final class ClusterSql {
    /** What {@link #read(ResultSet)} reads of {@code cluster c}. */
    public static final String COLUMNS = """
            c.id, c.alias, c.infrastructure_account, c.region, c.local_id, c.provider, c.api_server_url, c.channel,
            c.environment, c.criticality_level, c.lifecycle_status, c.current_version, c.last_version, c.next_version,
            c.config_items, c.node_pools, c.labels, c.mode, c.created_at, c.row_version, c.secret_items,
            (select jsonb_object_agg(p.source, p.problems) from cluster_problem p where p.cluster_id = c.id) as problems""";

    private static final TypeReference<List<NodePool>> POOLS = new TypeReference<>() {};
    private static final TypeReference<TreeMap<String, String>> LABELS = new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private ClusterSql() {}

    public static RegisteredCluster read(ResultSet row) throws SQLException {
        return read(row, Problems.all(Problems.bySourceOf(row.getString("problems"))));
    }

    /** The same, but for the problems. */
    static RegisteredCluster read(ResultSet row, List<Problem> problems) throws SQLException {
        SecretItems secrets = SecretItems.of(Json.read(row.getString("secret_items"), TEXTS));
        return new RegisteredCluster(cluster(row, problems), secrets, row.getLong("row_version"));
    }

    private static Cluster cluster(ResultSet row, List<Problem> problems) throws SQLException {
        return new Cluster(
                row.getString("id"),
                row.getString("alias"),
                row.getString("infrastructure_account"),
                row.getString("region"),
                row.getString("local_id"),
                row.getString("provider"),
                row.getString("api_server_url"),
                row.getString("channel"),
                row.getString("environment"),
                row.getInt("criticality_level"),
                LifecycleStatus.valueOf(row.getString("lifecycle_status")),
                status(row, problems),
                Json.read(row.getString("config_items"), ConfigItems.class),
                Json.read(row.getString("node_pools"), POOLS),
                Json.read(row.getString("labels"), LABELS),
                Cluster.Mode.valueOf(row.getString("mode")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static ClusterStatus status(ResultSet row, List<Problem> problems) throws SQLException {
        return new ClusterStatus(
                row.getString("current_version"),
                row.getString("last_version"),
                row.getString("next_version"),
                problems);
    }
}
