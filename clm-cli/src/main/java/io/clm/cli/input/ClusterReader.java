package io.clm.cli.input;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.ClusterStatus;
import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.LifecycleStatus;
import io.clm.core.registry.NodePool;
import io.clm.core.yaml.YamlNode;
import io.clm.core.yaml.YamlProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one entry of a registry file; what is wrong is collected, with its place. */
final class ClusterReader {

    private final List<YamlProblem> problems;

    ClusterReader(List<YamlProblem> problems) {
        this.problems = problems;
    }

    ClusterEntry read(YamlNode node) {
        YamlFields fields = YamlFields.of(node, problems);
        Cluster cluster = new Cluster(
                fields.required("id"),
                fields.text("alias"),
                fields.required("infrastructure_account"),
                fields.text("region"),
                fields.required("local_id"),
                fields.text("provider"),
                fields.text("api_server_url"),
                fields.text("channel"),
                fields.text("environment"),
                (int) fields.integer("criticality_level"),
                lifecycle(fields),
                status(fields.object("status")),
                ConfigItems.of(fields.texts("config_items")),
                pools(fields),
                new TreeMap<>(fields.texts("labels")),
                Cluster.Mode.MANAGE,
                createdAt(fields));
        return new ClusterEntry(cluster, fields.text("owner"), fields.text("account_name"));
    }

    private LifecycleStatus lifecycle(YamlFields fields) {
        String wire = fields.text("lifecycle_status");
        return LifecycleStatus.ofWire(wire).orElseGet(() -> {
            fields.problem(
                    "lifecycle_status",
                    "lifecycle_status must be requested, creating, ready, decommission-requested or decommissioned,"
                            + " not \"" + wire + "\"");
            return LifecycleStatus.READY;
        });
    }

    private static ClusterStatus status(YamlFields fields) {
        return new ClusterStatus(
                emptyToNull(fields.text("current_version")),
                emptyToNull(fields.text("last_version")),
                emptyToNull(fields.text("next_version")),
                List.of());
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private Instant createdAt(YamlFields fields) {
        String text = fields.text("created_at");
        Instant time = text.isEmpty() ? GoZeroTime.ZERO : YamlTime.parse(text);
        if (time == null) {
            fields.problem("created_at", "created_at must be a time such as 2024-01-31T12:00:00Z, not " + text);
            return GoZeroTime.ZERO;
        }
        return time;
    }

    private List<NodePool> pools(YamlFields fields) {
        List<NodePool> pools = new ArrayList<>();
        for (YamlNode node : fields.list("node_pools")) {
            YamlFields pool = YamlFields.of(node, problems);
            NodePool read = new NodePool(
                    pool.required("name"),
                    pool.required("profile"),
                    pool.textList("instance_types"),
                    pool.text("discount_strategy"),
                    (int) pool.integer("min_size"),
                    (int) pool.integer("max_size"),
                    ConfigItems.of(pool.texts("config_items")));
            if (read.instanceTypes().isEmpty() && !read.isKarpenter()) {
                pool.problem("instance_types", "the pool " + read.name() + " has no instance types");
            }
            pools.add(read);
        }
        return pools;
    }
}
