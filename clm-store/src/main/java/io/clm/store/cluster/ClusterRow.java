package io.clm.store.cluster;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.ClusterStatus;
import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.LifecycleStatus;
import io.clm.core.registry.NodePool;
import io.clm.core.registry.Problem;
import io.clm.store.json.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

@Entity
@DynamicUpdate
@Table(name = "cluster")
class ClusterRow {

    private static final TypeReference<List<NodePool>> POOLS = new TypeReference<>() {};
    private static final TypeReference<TreeMap<String, String>> LABELS = new TypeReference<>() {};

    @Id
    private String id;

    private String alias;
    private String infrastructureAccount;
    private String region;
    private String localId;
    private String provider;
    private String apiServerUrl;
    private String channel;
    private String environment;
    private int criticalityLevel;

    @Enumerated(EnumType.STRING)
    private LifecycleStatus lifecycleStatus;

    private @Nullable String currentVersion;
    private @Nullable String lastVersion;
    private @Nullable String nextVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    private String configItems;

    @JdbcTypeCode(SqlTypes.JSON)
    private String nodePools;

    @JdbcTypeCode(SqlTypes.JSON)
    private String labels;

    @Enumerated(EnumType.STRING)
    private Cluster.Mode mode;

    @Column(updatable = false)
    Instant createdAt;

    Instant updatedAt;

    @Version
    private @Nullable Long rowVersion;

    /** Only to filter by. */
    @Formula("(select a.cost_center from infrastructure_account a where a.id = infrastructure_account)")
    private @Nullable String costCenter;

    @SuppressWarnings("NullAway.Init")
    protected ClusterRow() {}

    @SuppressWarnings("NullAway.Init")
    ClusterRow(Cluster cluster, Instant now) {
        this.id = cluster.id();
        this.createdAt = cluster.createdAt();
        take(cluster, now);
    }

    final void take(Cluster cluster, Instant now) {
        alias = cluster.alias();
        infrastructureAccount = cluster.infrastructureAccount();
        region = cluster.region();
        localId = cluster.localId();
        provider = cluster.provider();
        apiServerUrl = cluster.apiServerUrl();
        channel = cluster.channel();
        environment = cluster.environment();
        criticalityLevel = cluster.criticalityLevel();
        lifecycleStatus = cluster.lifecycleStatus();
        configItems = Json.write(cluster.configItems());
        nodePools = Json.write(cluster.nodePools());
        labels = Json.write(cluster.labels());
        mode = cluster.mode();
        takeVersions(cluster.status());
        updatedAt = now;
    }

    private void takeVersions(ClusterStatus status) {
        currentVersion = status.currentVersion();
        lastVersion = status.lastVersion();
        nextVersion = status.nextVersion();
    }

    String id() {
        return id;
    }

    Cluster toCluster(List<Problem> problems) {
        return new Cluster(
                id,
                alias,
                infrastructureAccount,
                region,
                localId,
                provider,
                apiServerUrl,
                channel,
                environment,
                criticalityLevel,
                lifecycleStatus,
                new ClusterStatus(currentVersion, lastVersion, nextVersion, problems),
                Json.read(configItems, ConfigItems.class),
                Json.read(nodePools, POOLS),
                Json.read(labels, LABELS),
                mode,
                createdAt);
    }

    /** Used by queries only. */
    @Nullable
    String costCenter() {
        return costCenter;
    }
}
