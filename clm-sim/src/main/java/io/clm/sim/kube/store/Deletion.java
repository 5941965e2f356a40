package io.clm.sim.kube.store;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Decides what a deletion does to an object: gone at once, or marked and left to whoever holds it. */
final class Deletion {
    private static final String ORPHAN = "orphan";
    private static final String FOREGROUND = "foregroundDeletion";
    private static final long DEFAULT_GRACE = 30;
    private static final Set<String> FINISHED = Set.of("Succeeded", "Failed");

    private final Stamps stamps;

    Deletion(Stamps stamps) {
        this.stamps = stamps;
    }

    /** The object marked for deletion, the same tree when nothing changes, or null when it goes at once. */
    @Nullable
    ObjectNode decide(ResourceKind kind, ObjectNode current, DeleteOptions options) {
        long grace = grace(kind, current, options);
        List<String> finalizers = finalizers(current, options.propagation());
        boolean held = !finalizers.isEmpty() || isLiveNamespace(kind, current);
        if (Meta.isDeleting(current)) {
            return again(current, grace, held);
        }
        if (grace == 0 && !held) {
            return null;
        }
        return Json.with(current, object -> {
            Meta.setFinalizers(object, finalizers);
            stamps.stampDeleting(object, grace);
            if (kind.sameObjectsAs(Kinds.NAMESPACE)) {
                Json.child(object, "status").put("phase", "Terminating");
            }
        });
    }

    /** Whether an object that is being deleted has nobody left to wait for. */
    static boolean isOver(ResourceKind kind, ObjectNode object) {
        return Meta.isDeleting(object)
                && Meta.finalizers(object).isEmpty()
                && presentGrace(object) == 0
                && !isLiveNamespace(kind, object);
    }

    private @Nullable ObjectNode again(ObjectNode current, long grace, boolean held) {
        if (grace == 0 && !held) {
            return null;
        }
        if (grace >= presentGrace(current)) {
            return current;
        }
        return Json.with(current, object -> stamps.stampDeleting(object, grace));
    }

    private static long presentGrace(ObjectNode object) {
        return object.path("metadata").path("deletionGracePeriodSeconds").asLong(0);
    }

    /** Only pods have somebody who stops them first, and only pods on a node that are not finished yet. */
    private static long grace(ResourceKind kind, ObjectNode object, DeleteOptions options) {
        boolean stopsFirst = kind.sameObjectsAs(Kinds.POD)
                && !Json.text(object, "spec.nodeName").isEmpty()
                && !FINISHED.contains(Json.text(object, "status.phase"));
        if (!stopsFirst) {
            return 0;
        }
        Long asked = options.graceSeconds();
        long own = object.path("spec").path("terminationGracePeriodSeconds").asLong(DEFAULT_GRACE);
        long grace = asked == null ? own : asked;
        return grace < 0 ? 1 : grace;
    }

    private static List<String> finalizers(ObjectNode object, Propagation propagation) {
        List<String> finalizers = new ArrayList<>(Meta.finalizers(object));
        if (Meta.isDeleting(object)) {
            return finalizers;
        }
        finalizers.removeAll(List.of(ORPHAN, FOREGROUND));
        switch (propagation) {
            case ORPHAN -> finalizers.add(ORPHAN);
            case FOREGROUND -> finalizers.add(FOREGROUND);
            case BACKGROUND -> {}
        }
        return finalizers;
    }

    private static boolean isLiveNamespace(ResourceKind kind, ObjectNode object) {
        return kind.sameObjectsAs(Kinds.NAMESPACE)
                && !Json.at(object, "spec.finalizers").isEmpty();
    }
}
