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
import java.util.Objects;
import java.util.TreeMap;
import org.hibernate.annotations.DynamicUpdate;
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
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

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

    @JdbcTypeCode(SqlTypes.JSON)
    private String secretItems;

    @Enumerated(EnumType.STRING)
    private Cluster.Mode mode;

    @Column(updatable = false)
    Instant createdAt;

    Instant updatedAt;

    @Version
    private @Nullable Long rowVersion;

    @SuppressWarnings("NullAway.Init")
    protected ClusterRow() {}

    @SuppressWarnings("NullAway.Init")
    ClusterRow(ClusterDraft draft, Instant now) {
        this.id = draft.cluster().id();
        this.createdAt = draft.cluster().createdAt();
        configItems = Json.write(draft.cluster().configItems());
        nodePools = Json.write(draft.cluster().nodePools());
        labels = Json.write(draft.cluster().labels());
        secretItems = Json.write(draft.secrets().paths());
        takeTexts(draft.cluster(), now);
    }

    /** Documents are written where they differ from those of {@code before} only: the database spells them its own way. */
    final void take(ClusterDraft draft, RegisteredCluster before, Instant now) {
        take(draft.cluster(), before.cluster(), now);
        secretItems =
                document(secretItems, before.secrets().paths(), draft.secrets().paths());
    }

    /** The same for all but the secrets. */
    final void take(Cluster cluster, Cluster before, Instant now) {
        takeTexts(cluster, now);
        configItems = document(configItems, before.configItems(), cluster.configItems());
        nodePools = document(nodePools, before.nodePools(), cluster.nodePools());
        labels = document(labels, before.labels(), cluster.labels());
    }

    private static String document(String stored, Object before, Object after) {
        return after.equals(before) ? stored : Json.write(after);
    }

    private void takeTexts(Cluster cluster, Instant now) {
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

    RegisteredCluster toCluster(List<Problem> problems) {
        SecretItems secrets = SecretItems.of(Json.read(secretItems, TEXTS));
        return new RegisteredCluster(cluster(problems), secrets, Objects.requireNonNullElse(rowVersion, 0L));
    }

    private Cluster cluster(List<Problem> problems) {
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
}
