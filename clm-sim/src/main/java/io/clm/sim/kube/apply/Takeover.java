package io.clm.sim.kube.apply;

import java.util.LinkedHashMap;
import java.util.Map;

/** Takes from managers what another one changes or removes. */
final class Takeover {
    private Takeover() {}

    /** For an apply: what others own may only be changed by force. */
    static void apply(Map<ManagerKey, Ownership> owners, ManagerKey applier, Comparison comparison, boolean force) {
        FieldSet changed = comparison.changed();
        Map<ManagerKey, FieldSet> conflicts = new LinkedHashMap<>();
        owners.forEach((key, ownership) -> {
            FieldSet shared = ownership.fields().intersection(changed);
            if (!key.equals(applier) && !shared.isEmpty()) {
                conflicts.put(key, shared);
            }
        });
        if (!force && !conflicts.isEmpty()) {
            throw Conflict.of(conflicts);
        }
        owners.replaceAll((key, ownership) ->
                key.equals(applier) ? ownership : ownership.with(without(ownership, changed, comparison)));
        owners.values().removeIf(ownership -> ownership.fields().isEmpty());
    }

    /** For any other write: it takes what it changes. */
    static void force(Map<ManagerKey, Ownership> owners, Comparison comparison) {
        FieldSet changed = comparison.changed();
        owners.replaceAll((key, ownership) -> ownership.with(without(ownership, changed, comparison)));
    }

    private static FieldSet without(Ownership ownership, FieldSet changed, Comparison comparison) {
        return ownership.fields().difference(changed).difference(comparison.removed());
    }
}
