package io.clm.core.plan;

import io.clm.core.diff.FieldChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an object's change may cost, and whether the version before undoes it. */
public final class ObjectRisk {
    private static final Map<String, String> LOST = Map.of(
            "Namespace", "everything in it is deleted too",
            "CustomResourceDefinition", "every object of this kind is deleted too",
            "PersistentVolumeClaim", "its volume and data may be deleted too, as its reclaim policy says",
            "PersistentVolume", "what it knows of its volume is lost",
            "Secret", "a value that was not rendered from the repository is lost",
            "StatefulSet", "its pods end; its volumes stay unless their retention policy says otherwise");

    static final String ON_DELETE = "its pods stay as they are until somebody deletes them (OnDelete)";

    private ObjectRisk() {}

    /**
     * The change with what is to be known of it.
     *
     * @param before the object as it is; an empty map when it is new
     * @param after the object as it will be; an empty map when it goes
     */
    public static ObjectChange judged(ObjectChange change, Map<String, ?> before, Map<String, ?> after) {
        List<String> notes = new ArrayList<>(change.notes());
        return switch (change.action()) {
            case UPDATE -> updated(change, notes, before, after);
            case DELETE -> change.with(notes, deleted(change));
            case CREATE, LEAVE, NONE -> change;
        };
    }

    private static Reversal deleted(ObjectChange change) {
        return LOST.entrySet().stream()
                .filter(lost -> KindNames.mayMean(change.kind(), lost.getKey()))
                .findFirst()
                .map(lost -> Reversal.oneWay("it is deleted: " + lost.getValue()))
                .orElse(Reversal.REVERSIBLE);
    }

    private static ObjectChange updated(
            ObjectChange change, List<String> notes, Map<String, ?> before, Map<String, ?> after) {
        Optional<String> fixed = fixed(change, before);
        fixed.ifPresent(field -> notes.add(
                "the API server refuses a change of %s: it has to be deleted and made anew".formatted(field)));
        if (change.restartsPods() && isOnDelete(after)) {
            notes.add(ON_DELETE);
        }
        List<Reversal> reversals = new ArrayList<>();
        if (change.kind().equals("CustomResourceDefinition")) {
            CrdRisk risk = new CrdRisk(before, after);
            reversals.addAll(risk.reversals());
            notes.addAll(risk.notes());
        }
        return change.with(notes, Reversal.worst(reversals));
    }

    private static boolean isOnDelete(Map<String, ?> object) {
        return object.get("spec") instanceof Map<?, ?> spec
                && spec.get("updateStrategy") instanceof Map<?, ?> strategy
                && "OnDelete".equals(strategy.get("type"));
    }

    private static Optional<String> fixed(ObjectChange change, Map<String, ?> before) {
        boolean frozen = Boolean.TRUE.equals(before.get("immutable"))
                && (change.kind().equals("ConfigMap") || change.kind().equals("Secret"));
        if (frozen) {
            return change.fields().stream()
                    .filter(FieldChange::counts)
                    .map(FieldChange::path)
                    .filter(path -> !path.startsWith("metadata"))
                    .findFirst();
        }
        return Immutable.field(change.kind(), change.fields());
    }
}
