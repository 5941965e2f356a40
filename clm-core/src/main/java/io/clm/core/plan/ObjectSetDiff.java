package io.clm.core.plan;

import io.clm.core.diff.FieldChange;
import io.clm.core.diff.Mask;
import io.clm.core.diff.ObjectDiff;
import io.clm.core.plan.ObjectChange.Basis;
import io.clm.core.render.Deletion;
import io.clm.core.render.DesiredCluster;
import io.clm.core.render.KubeObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What differs between the objects of two versions, no cluster asked. Where an object is written does not count. */
final class ObjectSetDiff {
    private final Map<String, KubeObject> before;
    private final Map<String, KubeObject> after;
    private final List<Deletion> deletions;
    private final List<Deletion> newDeletions;
    private final Mask mask;

    ObjectSetDiff(DesiredCluster before, DesiredCluster after, Mask mask) {
        this.before = byIdentity(before.allObjects());
        this.after = byIdentity(after.allObjects());
        this.deletions = deletions(after);
        List<Deletion> old =
                deletions(before).stream().map(Deletion::withoutOrigin).toList();
        this.newDeletions = deletions.stream()
                .filter(deletion -> !old.contains(deletion.withoutOrigin()))
                .toList();
        this.mask = mask;
    }

    private static List<Deletion> deletions(DesiredCluster cluster) {
        return Stream.concat(cluster.deletions().preApply().stream(), cluster.deletions().postApply().stream())
                .toList();
    }

    private static Map<String, KubeObject> byIdentity(List<KubeObject> objects) {
        Map<String, KubeObject> byIdentity = new LinkedHashMap<>();
        objects.forEach(object -> byIdentity.put(identity(object), object));
        return byIdentity;
    }

    /** The version is not part of it: {@code policy/v1beta1} and {@code policy/v1} are ways to see one object. */
    private static String identity(KubeObject object) {
        int slash = object.apiVersion().indexOf('/');
        String group = slash < 0 ? "" : object.apiVersion().substring(0, slash);
        String namespace = object.namespace() == null ? "default" : object.namespace();
        return String.join("|", group, object.kind(), namespace, object.name());
    }

    /** Those that go come first, then those that come or change in the order they are applied. */
    List<ObjectChange> changes() {
        List<ObjectChange> changes = new ArrayList<>();
        before.forEach((identity, object) -> {
            if (!after.containsKey(identity)) {
                changes.add(gone(object));
            }
        });
        newDeletions.stream()
                .filter(this::isOfNothingKnown)
                .map(ObjectSetDiff::perhaps)
                .forEach(changes::add);
        after.forEach(
                (identity, object) -> compared(before.get(identity), object).ifPresent(changes::add));
        return changes;
    }

    private ObjectChange gone(KubeObject object) {
        Optional<Deletion> by = deletions.stream()
                .filter(deletion -> DeletionMatch.means(deletion, object))
                .findFirst();
        ObjectChange change = change(object, by.isPresent() ? Action.DELETE : Action.LEAVE, List.of());
        String note = by.map(deletion -> deletion.origin() + " deletes it")
                .orElse("left in the cluster: no entry of deletions.yaml names it");
        return ObjectRisk.judged(change.with(List.of(note), Reversal.REVERSIBLE), object.tree(), Map.of());
    }

    private boolean isOfNothingKnown(Deletion deletion) {
        return before.values().stream().noneMatch(object -> DeletionMatch.means(deletion, object));
    }

    /** Neither version has it; it may be there all the same. */
    private static ObjectChange perhaps(Deletion deletion) {
        String name = deletion.name() == null ? "(" + deletion.labelSelector() + ")" : deletion.name();
        ObjectChange change = new ObjectChange(
                "deletions",
                deletion.origin().toString(),
                "",
                deletion.kind(),
                deletion.namespace(),
                name,
                Action.DELETE,
                Basis.LOCAL,
                List.of(),
                List.of("if it is there: neither version renders it"),
                Reversal.REVERSIBLE);
        return ObjectRisk.judged(change, Map.of(), Map.of());
    }

    private Optional<ObjectChange> compared(@Nullable KubeObject old, KubeObject fresh) {
        if (old == null) {
            return Optional.of(change(fresh, Action.CREATE, List.of()));
        }
        List<FieldChange> fields = ObjectDiff.of(old.tree(), fresh.tree(), mask);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        boolean real = fields.stream().anyMatch(FieldChange::counts);
        ObjectChange change = change(fresh, real ? Action.UPDATE : Action.NONE, fields);
        return Optional.of(ObjectRisk.judged(change, old.tree(), fresh.tree()));
    }

    private static ObjectChange change(KubeObject object, Action action, List<FieldChange> fields) {
        return new ObjectChange(
                object.origin().component(),
                object.origin().toString(),
                object.apiVersion(),
                object.kind(),
                object.namespace(),
                object.name(),
                action,
                Basis.LOCAL,
                fields);
    }
}
