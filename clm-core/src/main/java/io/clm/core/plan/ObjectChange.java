package io.clm.core.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one Kubernetes object.
 *
 * @param component the folder under {@code manifests/} it comes from; {@code deletions} for entries of deletions.yaml
 * @param origin path and line in the configuration repository
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
        List<FieldChange> fields) {

    /** How sure the difference is. */
    public enum Basis {
        /** The API server's own dry-run. */
        VERIFIED,
        /** Computed here: its namespace or kind does not exist yet, or the API server refuses dry-runs of it. */
        LOCAL,
        /** It depends on something that the first change makes. */
        KNOWN_AFTER_APPLY
    }

    public ObjectChange {
        fields = List.copyOf(fields);
    }
}
