package io.clm.sim.kube.controllers.loop;

import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Change;
import io.clm.sim.kube.store.ObjectKey;
import io.clm.sim.kube.store.ResourceKind;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Whom a change concerns, in the ways that several controllers share. */
public final class Wakes {
    private Wakes() {}

    /** The changed object as it is and as it was. */
    public static Stream<ObjectNode> states(Change change) {
        ObjectNode previous = change.previous();
        return previous == null ? Stream.of(change.object()) : Stream.of(change.object(), previous);
    }

    /** The controllers of that kind which the changed object has or had. */
    public static Stream<ObjectKey> controllers(Change change, ResourceKind ownerKind) {
        return states(change)
                .filter(object -> Owners.isControlledBy(object, ownerKind))
                .map(object -> ObjectKey.of(
                        ownerKind,
                        Meta.namespace(object),
                        Meta.controller(object)
                                .map(owner -> owner.path("name").asString(""))
                                .orElse("")))
                .distinct();
    }

    /** All objects of a kind in the namespace of the changed object. */
    public static Stream<ObjectKey> namespaceOf(Change change, ResourceKind kind, World world) {
        return world.list(kind, Meta.namespace(change.object())).stream().map(object -> ObjectKey.of(kind, object));
    }

    /** All objects of a kind. */
    public static Stream<ObjectKey> all(ResourceKind kind, World world) {
        return world.list(kind).stream().map(object -> ObjectKey.of(kind, object));
    }

    public static boolean isOf(Change change, ResourceKind kind) {
        return change.kind().sameObjectsAs(kind);
    }
}
