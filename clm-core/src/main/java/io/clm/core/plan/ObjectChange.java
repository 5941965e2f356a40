package io.clm.core.plan;

import io.clm.core.diff.FieldChange;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one Kubernetes object.
 *
 * @param component the folder under {@code manifests/} it comes from; {@code deletions} for entries of deletions.yaml
 * @param origin path and line in the configuration repository
 * @param notes what a reader should know: what the API server refuses, what deletes it or leaves it
 */
public record ObjectChange(
        String component,
        String origin,
        String apiVersion,
        String kind,
        @Nullable String namespace,
        String name,
        Action action,
        Basis basis,
        List<FieldChange> fields,
        List<String> notes,
        Reversal reversal) {

    private static final Set<String> WORKLOADS = Set.of("Deployment", "DaemonSet", "StatefulSet");

    /** How sure the difference is. */
    public enum Basis {
        /** The API server's own dry-run. */
        VERIFIED,
        /** Computed here: its namespace or kind does not exist yet, the API server refuses dry-runs of it, or was not asked. */
        LOCAL,
        /** It depends on something that the first change makes. */
        KNOWN_AFTER_APPLY
    }

    @SuppressWarnings("NullAway") // plans of schema version 1 have neither notes nor a reversal
    public ObjectChange {
        fields = List.copyOf(fields);
        notes = notes == null ? List.of() : List.copyOf(notes);
        reversal = reversal == null ? Reversal.REVERSIBLE : reversal;
    }

    /** Not judged yet. */
    public ObjectChange(
            String component,
            String origin,
            String apiVersion,
            String kind,
            @Nullable String namespace,
            String name,
            Action action,
            Basis basis,
            List<FieldChange> fields) {
        this(
                component,
                origin,
                apiVersion,
                kind,
                namespace,
                name,
                action,
                basis,
                fields,
                List.of(),
                Reversal.REVERSIBLE);
    }

    public ObjectChange with(List<String> newNotes, Reversal newReversal) {
        return new ObjectChange(
                component, origin, apiVersion, kind, namespace, name, action, basis, fields, newNotes, newReversal);
    }

    /** {@code Deployment kube-system/dns}. */
    public String title() {
        return kind + " " + (namespace == null ? "" : namespace + "/") + name;
    }

    /** Whether Kubernetes replaces the pods it has made, because what they are made from changes. */
    public boolean restartsPods() {
        return action == Action.UPDATE
                && WORKLOADS.contains(kind)
                && notes.stream().noneMatch(ObjectRisk.ON_DELETE::equals)
                && fields.stream()
                        .anyMatch(field -> field.counts() && field.path().startsWith("spec.template."));
    }

    /** Whether anything is really done to it. */
    public boolean counts() {
        return action != Action.NONE;
    }
}
