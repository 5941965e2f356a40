package io.clm.api.cluster;

import io.clm.api.input.Fields;
import io.clm.api.input.Names;
import io.clm.api.input.TextMap;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.ClusterStatus;
import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.NodePool;
import io.clm.store.cluster.ClusterDraft;
import io.clm.store.cluster.SecretItems;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a cluster from a body: a new one, changes of one, or what is to take the place of one. */
public final class ClusterInput {
    static final String ID = "^[a-z][a-z0-9-:]*[a-z0-9]$";
    static final String ALIAS = "^[a-z][a-z0-9-]*[a-z0-9]$";
    private static final String ALIAS_RULE =
            "must be at least two lower-case letters, digits and dashes, a letter first";
    static final int URL_LENGTH = 2048;
    private static final Map<String, Cluster.Mode> MODES = Names.of(Cluster.Mode.values());

    private final Fields fields;
    private final @Nullable Cluster before;
    private final @Nullable ClusterDraft there;
    private final boolean merged;

    /**
     * @param before what absent fields keep; null when they are required or empty
     * @param there what is stored, and what masks stand for; null when it is new
     */
    private ClusterInput(Fields fields, @Nullable Cluster before, @Nullable ClusterDraft there, boolean merged) {
        this.fields = fields;
        this.before = before;
        this.there = there;
        this.merged = merged;
    }

    static ClusterDraft create(Fields fields, Instant now) {
        return new ClusterInput(fields, null, null, false).read(now, false);
    }

    /** @param merged as JSON Merge Patch has it to the letter */
    static ClusterDraft change(Fields fields, ClusterDraft there, boolean merged) {
        return new ClusterInput(fields, there.cluster(), there, merged)
                .read(there.cluster().createdAt(), false);
    }

    /** A whole cluster in the place of {@code there}, or a new one, made when it says. */
    public static ClusterDraft replace(Fields fields, @Nullable ClusterDraft there, Instant now) {
        return new ClusterInput(fields, null, there, false)
                .read(there == null ? now : there.cluster().createdAt(), there == null);
    }

    private ClusterDraft read(Instant created, boolean datedByHand) {
        Instant given = fields.timeOrGoZero("created_at", created);
        Cluster cluster = new Cluster(
                id(),
                fields.name("alias", from(Cluster::alias), ALIAS, ALIAS_RULE),
                fields.filled("infrastructure_account", from(Cluster::infrastructureAccount)),
                fields.filled("region", from(Cluster::region)),
                fields.filled("local_id", from(Cluster::localId)),
                fields.filled("provider", from(Cluster::provider)),
                fields.filled("api_server_url", from(Cluster::apiServerUrl), URL_LENGTH),
                fields.filled("channel", from(Cluster::channel)),
                fields.filled("environment", from(Cluster::environment)),
                fields.number("criticality_level", from(Cluster::criticalityLevel), 0),
                fields.choice("lifecycle_status", from(Cluster::lifecycleStatus), Names.LIFECYCLE),
                StatusInput.read(fields, or(Cluster::status, ClusterStatus.empty()), merged),
                ConfigItems.of(
                        fields.items("config_items", or(c -> c.configItems().values(), Map.of()), known())),
                pools(),
                new TreeMap<>(fields.texts("labels", or(Cluster::labels, Map.of()), TextMap.Rule.LABELS)),
                fields.choice("mode", or(Cluster::mode, Cluster.Mode.MANAGE), MODES),
                datedByHand ? given : created);
        SecretItems secrets = SecretPaths.read(fields, cluster, there == null ? SecretItems.NONE : there.secrets());
        fields.ignore("rollout", "target_version", "freeze");
        fields.finish();
        return new ClusterDraft(cluster, secrets);
    }

    private Map<String, String> known() {
        return there == null ? Map.of() : there.cluster().configItems().values();
    }

    private String id() {
        String fallback =
                there == null || before == null ? null : there.cluster().id();
        String id = fields.name("id", fallback, ID, "must look like aws:123456789012:eu-central-1:kube-1");
        if (there != null && !id.equals(there.cluster().id())) {
            fields.object("id", "cannot be changed");
        }
        return id;
    }

    /** A client generated in Go says null where it has no pools. */
    private List<NodePool> pools() {
        if (there == null && fields.isNull("node_pools")) {
            fields.ignore("node_pools");
            return List.of();
        }
        return PoolList.read(
                fields,
                or(Cluster::nodePools, List.of()),
                Optional.ofNullable(there)
                        .map(draft -> draft.cluster().nodePools())
                        .orElse(List.of()));
    }

    private <T> @Nullable T from(Function<Cluster, T> field) {
        return before == null ? null : field.apply(before);
    }

    private <T> T or(Function<Cluster, T> field, T otherwise) {
        return before == null ? otherwise : field.apply(before);
    }
}
