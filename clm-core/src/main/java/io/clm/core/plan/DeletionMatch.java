package io.clm.core.plan;

import io.clm.core.render.Deletion;
import io.clm.core.render.KubeObject;
import java.util.Arrays;
import java.util.Map;

/** Whether an entry of deletions.yaml means an object. */
final class DeletionMatch {
    private DeletionMatch() {}

    static boolean means(Deletion deletion, KubeObject object) {
        return KindNames.means(deletion.kind(), object.apiVersion(), object.kind())
                && (object.namespace() == null || object.namespace().equals(deletion.namespace()))
                && (deletion.name() != null
                        ? deletion.name().equals(object.name())
                        : !Boolean.TRUE.equals(deletion.hasOwner()) && selects(deletion.labelSelector(), object));
    }

    /** Equality only; a selector that says more is not known to select anything. */
    private static boolean selects(@org.jspecify.annotations.Nullable String selector, KubeObject object) {
        if (selector == null || selector.isBlank()) {
            return false;
        }
        Map<?, ?> labels = labels(object);
        return Arrays.stream(selector.split(",", -1)).allMatch(term -> {
            String[] parts = term.strip().split("==?", 2);
            return parts.length == 2
                    && !parts[0].endsWith("!")
                    && parts[1].strip().equals(labels.get(parts[0].strip()));
        });
    }

    private static Map<?, ?> labels(KubeObject object) {
        return object.tree().get("metadata") instanceof Map<?, ?> metadata
                        && metadata.get("labels") instanceof Map<?, ?> labels
                ? labels
                : Map.of();
    }
}
