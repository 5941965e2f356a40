package io.clm.api.cluster;

import io.clm.api.input.Fields;
import io.clm.api.input.Names;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.ClusterStatus;
import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.NodePool;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a cluster from a body: a whole one, or changes of {@code before}. */
final class ClusterInput {

    private static final String ID = "^[a-z][a-z0-9-:]*[a-z0-9]$";
    private static final String ALIAS = "^[a-z]([a-z0-9-]*[a-z0-9])?$";
    private static final Map<String, Cluster.Mode> MODES = Names.of(Cluster.Mode.values());

    private final Fields fields;
    private final @Nullable Cluster before;

    private ClusterInput(Fields fields, @Nullable Cluster before) {
        this.fields = fields;
        this.before = before;
    }

    static Cluster create(Fields fields, Instant now) {
        return new ClusterInput(fields, null).read(now);
    }

    static Cluster change(Fields fields, Cluster before) {
        return new ClusterInput(fields, before).read(before.createdAt());
    }

    private Cluster read(Instant createdAt) {
        Cluster cluster = new Cluster(
                id(),
                fields.text("alias", from(Cluster::alias), ALIAS, "must be lower-case letters, digits and dashes"),
                fields.filled("infrastructure_account", from(Cluster::infrastructureAccount)),
                fields.filled("region", from(Cluster::region)),
                fields.filled("local_id", from(Cluster::localId)),
                fields.filled("provider", from(Cluster::provider)),
                fields.filled("api_server_url", from(Cluster::apiServerUrl)),
                fields.filled("channel", from(Cluster::channel)),
                fields.filled("environment", from(Cluster::environment)),
                fields.number("criticality_level", from(Cluster::criticalityLevel), 0),
                fields.choice("lifecycle_status", from(Cluster::lifecycleStatus), Names.LIFECYCLE),
                StatusInput.read(fields.object("status"), or(Cluster::status, ClusterStatus.empty())),
                ConfigItems.of(
                        fields.texts("config_items", or(c -> c.configItems().values(), Map.of()))),
                pools(),
                new TreeMap<>(fields.texts("labels", or(Cluster::labels, Map.of()))),
                fields.choice("mode", or(Cluster::mode, Cluster.Mode.MANAGE), MODES),
                createdAt);
        fields.ignore("created_at", "rollout", "target_version");
        fields.finish();
        return cluster;
    }

    private String id() {
        String id = fields.text("id", from(Cluster::id), ID, "must look like aws:123456789012:eu-central-1:kube-1");
        if (before != null && !id.equals(before.id())) {
            fields.object("id", "cannot be changed");
        }
        return id;
    }

    private List<NodePool> pools() {
        List<NodePool> pools =
                fields.objects("node_pools", or(Cluster::nodePools, List.of()), pool -> NodePoolInput.read(pool, null));
        Set<String> names = new HashSet<>();
        pools.stream()
                .filter(pool -> !names.add(pool.name()))
                .forEach(pool -> fields.object("node_pools", "has two pools named " + pool.name()));
        return pools;
    }

    private <T> @Nullable T from(Function<Cluster, T> field) {
        return before == null ? null : field.apply(before);
    }

    private <T> T or(Function<Cluster, T> field, T otherwise) {
        return before == null ? otherwise : field.apply(before);
    }
}
