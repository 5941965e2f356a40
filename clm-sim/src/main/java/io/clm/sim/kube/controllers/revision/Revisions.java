package io.clm.sim.kube.controllers.revision;

import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.loop.Owners;
import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.controllers.model.TemplateHash;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ResourceKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The revisions of one owner, oldest first.
 *
 * @param owner a DaemonSet or StatefulSet
 */
public record Revisions(ResourceKind kind, ObjectNode owner, List<ObjectNode> oldestFirst) {
    public static final String HASH = "controller-revision-hash";
    private static final String HASH_OF_REVISION = "controller.kubernetes.io/hash";
    private static final int DEFAULT_LIMIT = 10;

    public static Revisions of(ResourceKind kind, ObjectNode owner, World world) {
        return new Revisions(
                kind,
                owner,
                world.controlledBy(owner, Kinds.CONTROLLER_REVISION).stream()
                        .sorted(Comparator.comparingLong(Revisions::number))
                        .toList());
    }

    /** The name of the revision of the present template, whether it exists yet or not. */
    public String wantedName() {
        return Meta.name(owner) + "-" + wantedHash();
    }

    public String wantedHash() {
        return TemplateHash.of(template(), Json.number(owner, "status.collisionCount", 0));
    }

    /** Makes the revision of the present template, or the newest of the one that there is. */
    public void keep(Draft draft) {
        Optional<ObjectNode> existing = named(wantedName());
        long newest = oldestFirst.isEmpty() ? 0 : number(oldestFirst.getLast());
        if (existing.isEmpty()) {
            draft.create(Kinds.CONTROLLER_REVISION, build(newest + 1));
        } else if (number(existing.get()) < newest) {
            draft.change(Kinds.CONTROLLER_REVISION, existing.get(), revision -> revision.put("revision", newest + 1));
        }
    }

    /** Forgets the oldest that no pod has, beyond the limit of the owner. */
    public void forgetOld(Set<String> inUse, Draft draft) {
        List<ObjectNode> unused = oldestFirst.stream()
                .filter(revision -> !inUse.contains(Meta.name(revision))
                        && !Meta.name(revision).equals(wantedName()))
                .toList();
        int limit = Json.number(owner, "spec.revisionHistoryLimit", DEFAULT_LIMIT);
        unused.stream()
                .limit(Math.max(0, unused.size() - limit))
                .forEach(revision -> draft.delete(Kinds.CONTROLLER_REVISION, revision));
    }

    /** The pod template of a revision, the present one when the revision is gone. */
    public JsonNode templateOf(String name) {
        return named(name)
                .map(revision -> Json.at(revision, "data.spec.template"))
                .filter(JsonNode::isObject)
                .orElseGet(this::template);
    }

    private JsonNode template() {
        return owner.path("spec").path("template");
    }

    private Optional<ObjectNode> named(String name) {
        return oldestFirst.stream()
                .filter(revision -> Meta.name(revision).equals(name))
                .findFirst();
    }

    private ObjectNode build(long number) {
        ObjectNode revision = Json.object();
        ObjectNode meta = Meta.of(revision);
        meta.put("name", wantedName()).put("namespace", Meta.namespace(owner));
        if (template().path("metadata").get("labels") instanceof ObjectNode labels) {
            meta.set("labels", labels.deepCopy());
        }
        Json.child(meta, "labels").put(kind.sameObjectsAs(Kinds.STATEFUL_SET) ? HASH_OF_REVISION : HASH, wantedHash());
        Owners.control(revision, kind, owner);
        ObjectNode template = (ObjectNode) template().deepCopy();
        Json.child(Json.child(revision, "data"), "spec").set("template", template.put("$patch", "replace"));
        return revision.put("revision", number);
    }

    private static long number(JsonNode revision) {
        return revision.path("revision").asLong(0);
    }
}
