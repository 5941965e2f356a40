package io.clm.worker.apply;

import io.clm.core.plan.Action;
import io.clm.core.plan.ObjectChange;
import io.clm.core.plan.ObjectRisk;
import io.clm.core.render.Deletion;
import io.clm.worker.cluster.ObjectRef;
import io.clm.worker.cluster.Objects;
import io.clm.worker.cluster.Objects.KindRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The objects that entries of deletions.yaml mean. */
public final class DeletionFinder {
    private final Objects objects;

    public DeletionFinder(Objects objects) {
        this.objects = objects;
    }

    /** One that is there and must go. */
    public record Found(ObjectRef ref, String uid, Deletion by) {
        public ObjectChange change() {
            ObjectChange change = new ObjectChange(
                    "deletions",
                    by.origin().toString(),
                    ref.apiVersion(),
                    ref.kind(),
                    ref.namespace(),
                    ref.name(),
                    Action.DELETE,
                    ObjectChange.Basis.VERIFIED,
                    List.of());
            return ObjectRisk.judged(change, Map.of(), Map.of());
        }
    }

    /** What is still there, and not on its way out; kinds that the cluster does not have are gone. */
    public List<Found> find(List<Deletion> wanted) {
        List<Found> found = new ArrayList<>();
        for (Deletion deletion : wanted) {
            objects.kind(deletion.kind()).ifPresent(kind -> found.addAll(find(deletion, kind)));
        }
        return found;
    }

    private List<Found> find(Deletion deletion, KindRef kind) {
        String namespace = kind.namespaced() ? deletion.namespace() : null;
        if (deletion.name() != null) {
            ObjectRef ref = new ObjectRef(kind.apiVersion(), kind.kind(), namespace, deletion.name());
            return objects.live(ref).flatMap(live -> there(deletion, ref, live)).stream()
                    .toList();
        }
        List<Found> found = new ArrayList<>();
        for (Map<String, Object> live : objects.list(kind, namespace, deletion.labelSelector())) {
            ObjectRef ref = new ObjectRef(kind.apiVersion(), kind.kind(), namespace, text(live, "name"));
            if (hasWantedOwner(deletion, live)) {
                there(deletion, ref, live).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Found> there(Deletion deletion, ObjectRef ref, Map<String, Object> live) {
        return metadata(live).containsKey("deletionTimestamp")
                ? Optional.empty()
                : Optional.of(new Found(ref, text(live, "uid"), deletion));
    }

    private static boolean hasWantedOwner(Deletion deletion, Map<String, Object> live) {
        boolean owned = metadata(live).get("ownerReferences") instanceof List<?> owners && !owners.isEmpty();
        return deletion.hasOwner() == null || deletion.hasOwner() == owned;
    }

    private static String text(Map<String, Object> live, String key) {
        return String.valueOf(metadata(live).get(key));
    }

    private static Map<?, ?> metadata(Map<String, Object> live) {
        return live.get("metadata") instanceof Map<?, ?> metadata ? metadata : Map.of();
    }
}
