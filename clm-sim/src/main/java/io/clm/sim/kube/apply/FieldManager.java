package io.clm.sim.kube.apply;

import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.schema.ApiResource;
import io.clm.sim.kube.schema.Type;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps the books of who owns which field of the objects of one kind, for one manager's write. */
public final class FieldManager {
    private static final FieldSet NEVER_OWNED = FieldSet.ofPaths(
            "f:apiVersion",
            "f:kind",
            "f:metadata",
            "f:metadata f:name",
            "f:metadata f:namespace",
            "f:metadata f:creationTimestamp",
            "f:metadata f:selfLink",
            "f:metadata f:uid",
            "f:metadata f:clusterName",
            "f:metadata f:generation",
            "f:metadata f:managedFields",
            "f:metadata f:resourceVersion");
    private static final FieldSet STATUS = FieldSet.ofPaths("f:status");

    private final ApiResource resource;
    private final Type type;
    private final String manager;
    private final String subresource;
    private final String now;

    /**
     * Books for one write.
     *
     * @param subresource empty for the object itself
     */
    public FieldManager(ApiResource resource, String manager, String subresource, Instant now) {
        this.resource = resource;
        this.type = resource.type();
        this.manager = manager;
        this.subresource = subresource;
        this.now = Meta.time(now);
    }

    /** Notes in the new state, in place, what a create, replace or patch changed. {@code live} is null for a create. */
    public void update(@Nullable ObjectNode live, ObjectNode wanted) {
        Map<ManagerKey, Ownership> owners = ManagedFields.read(chosen(live, wanted));
        if (live != null && owners.isEmpty()) {
            Meta.of(wanted).remove("managedFields");
            return;
        }
        ManagerKey key = ManagerKey.updater(manager, resource.kind().apiVersion(), subresource);
        ManagedFields.write(wanted, updated(owners, key, live, wanted));
    }

    /**
     * Lays an applied configuration over an object.
     *
     * @return the new state with its owners noted
     * @throws io.clm.sim.kube.store.StatusException 409 naming managers and fields, unless forced
     */
    public ObjectNode apply(@Nullable ObjectNode live, ObjectNode config, boolean force) {
        ObjectNode base = live == null ? EmptyObject.of(resource) : withoutBooks(live);
        Map<ManagerKey, Ownership> owners = live == null ? new LinkedHashMap<>() : ManagedFields.read(live);
        if (live != null && owners.isEmpty()) {
            ManagerKey before =
                    ManagerKey.updater("before-first-apply", resource.kind().apiVersion(), subresource);
            owners = updated(owners, before, null, base);
        }
        ManagerKey key = ManagerKey.applier(manager, subresource);
        Ownership last = owners.get(key);
        FieldSet wanted = strip(Fields.of(type, config));
        String time = last == null ? "" : last.time();
        owners.put(key, new Ownership(wanted, resource.kind().apiVersion(), time));
        ObjectNode merged = (ObjectNode) Merger.merge(type, live == null ? null : base, config);
        ObjectNode result = last == null ? merged : Pruner.prune(type, merged, owners, last.fields());
        Takeover.apply(owners, key, Comparison.of(type, base, result), force);
        if (live == null || !result.equals(base)) {
            owners.computeIfPresent(key, (same, mine) -> mine.at(now));
        }
        ManagedFields.write(result, owners);
        return result;
    }

    private Map<ManagerKey, Ownership> updated(
            Map<ManagerKey, Ownership> owners, ManagerKey key, @Nullable ObjectNode live, ObjectNode wanted) {
        ObjectNode before = live == null ? EmptyObject.of(resource) : withoutBooks(live);
        Comparison comparison = Comparison.of(type, before, withoutBooks(wanted));
        Takeover.force(owners, comparison);
        FieldSet taken = strip(comparison.changed());
        if (!taken.isEmpty()) {
            Ownership mine = owners.get(key);
            FieldSet all = mine == null ? taken : mine.fields().union(taken);
            owners.put(key, new Ownership(all, resource.kind().apiVersion(), now));
        }
        owners.values().removeIf(ownership -> ownership.fields().isEmpty());
        return UpdaterLimit.enforce(owners);
    }

    /** Whoever sends books replaces them, an empty entry clears them; whoever sends none leaves them. */
    private JsonNode chosen(@Nullable ObjectNode live, ObjectNode wanted) {
        JsonNode sent = wanted.path("metadata").path("managedFields");
        boolean cleared = sent.size() == 1 && sent.path(0).isEmpty();
        if (subresource.isEmpty() && (cleared || !ManagedFields.read(wanted).isEmpty())) {
            return cleared ? resource.discovery() : wanted;
        }
        return live == null ? resource.discovery() : live;
    }

    private FieldSet strip(FieldSet fields) {
        FieldSet own = fields.difference(NEVER_OWNED);
        return subresource.isEmpty() && resource.has("status") ? own.without(STATUS) : own;
    }

    private static ObjectNode withoutBooks(ObjectNode object) {
        ObjectNode copy = object.deepCopy();
        Meta.of(copy).remove("managedFields");
        return copy;
    }
}
