package io.clm.worker.planning;

import io.clm.core.diff.FieldChange;
import io.clm.core.diff.Mask;
import io.clm.core.diff.ObjectDiff;
import io.clm.core.guard.Finding;
import io.clm.core.plan.Action;
import io.clm.core.plan.ObjectChange;
import io.clm.core.plan.ObjectChange.Basis;
import io.clm.core.plan.ObjectRisk;
import io.clm.core.render.DesiredCluster;
import io.clm.core.render.KubeObject;
import io.clm.core.render.Pending;
import io.clm.worker.apply.ApplyOrder;
import io.clm.worker.apply.DeletionFinder;
import io.clm.worker.cluster.ApplyAnswer;
import io.clm.worker.cluster.ObjectRef;
import io.clm.worker.cluster.Objects;
import io.clm.worker.outside.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares objects with what a cluster has, by the API server's own dry-run. */
final class ObjectObserver {
    private static final int AT_ONCE = 8;

    private final Objects objects;
    private final Mask mask;

    ObjectObserver(Objects objects, Mask mask) {
        this.objects = objects;
        this.mask = mask;
    }

    ObjectObservation observe(DesiredCluster desired) {
        List<ObjectObservation> each = Parallel.map(ApplyOrder.of(desired.allObjects()), AT_ONCE, this::one);
        List<ObjectChange> changes =
                new ArrayList<>(deletions(desired.deletions().preApply()));
        each.forEach(one -> changes.addAll(one.changes()));
        changes.addAll(deletions(desired.deletions().postApply()));
        return new ObjectObservation(
                changes, each.stream().flatMap(one -> one.findings().stream()).toList());
    }

    /** All of them as new: there is no API server yet. */
    static ObjectObservation ofNewCluster(DesiredCluster desired) {
        List<ObjectChange> changes = ApplyOrder.of(desired.allObjects()).stream()
                .map(object -> change(object, object.namespace(), Action.CREATE, Basis.LOCAL, List.of()))
                .toList();
        return new ObjectObservation(changes, List.of());
    }

    private List<ObjectChange> deletions(List<io.clm.core.render.Deletion> wanted) {
        return new DeletionFinder(objects)
                .find(wanted).stream().map(DeletionFinder.Found::change).toList();
    }

    private ObjectObservation one(KubeObject object) {
        ObjectRef ref = objects.refOf(plain(object));
        Optional<Map<String, Object>> live = objects.live(ref);
        ApplyAnswer answer = objects.apply(plain(object), true);
        return switch (answer) {
            case ApplyAnswer.Refused refused -> ObjectObservation.refused(refusal(object, ref, refused.message()));
            case ApplyAnswer.NotThereYet missing ->
                ObjectObservation.of(change(object, ref.namespace(), Action.CREATE, Basis.LOCAL, List.of()));
            case ApplyAnswer.Applied applied -> compared(object, ref, live, applied.object());
        };
    }

    private ObjectObservation compared(
            KubeObject object, ObjectRef ref, Optional<Map<String, Object>> live, Map<String, Object> after) {
        Basis basis = Pending.isIn(String.valueOf(object.tree())) ? Basis.KNOWN_AFTER_APPLY : Basis.VERIFIED;
        if (live.isEmpty()) {
            return ObjectObservation.of(change(object, ref.namespace(), Action.CREATE, basis, List.of()));
        }
        List<FieldChange> fields = ObjectDiff.of(live.get(), after, mask);
        return fields.isEmpty()
                ? ObjectObservation.NONE
                : ObjectObservation.of(ObjectRisk.judged(
                        change(object, ref.namespace(), Action.UPDATE, basis, fields), live.get(), after));
    }

    private static ObjectChange change(
            KubeObject object,
            @org.jspecify.annotations.Nullable String namespace,
            Action action,
            Basis basis,
            List<FieldChange> fields) {
        return new ObjectChange(
                object.origin().component(),
                object.origin().toString(),
                object.apiVersion(),
                object.kind(),
                namespace,
                object.name(),
                action,
                basis,
                fields);
    }

    private static Finding refusal(KubeObject object, ObjectRef ref, String message) {
        return Finding.block(
                "manifest-refused",
                "The API server refuses %s: %s".formatted(ref.subject(), message),
                object.origin().toString(),
                "Correct what it names in %s.".formatted(object.origin().path()));
    }

    /** The tree is plain JSON; null values are part of it. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> plain(KubeObject object) {
        return (Map<String, Object>) (Map<String, ?>) object.tree();
    }
}
