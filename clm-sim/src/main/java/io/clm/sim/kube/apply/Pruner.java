package io.clm.sim.kube.apply;

import io.clm.sim.kube.schema.Type;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Removes what a manager applied last time, applies no more, and nobody else owns. */
final class Pruner {
    private Pruner() {}

    /**
     * The merged object without what was given up.
     *
     * @param owners with the applier's new fields already in it
     * @param last the fields that it applied before
     */
    static ObjectNode prune(Type type, ObjectNode merged, Map<ManagerKey, Ownership> owners, FieldSet last) {
        if (last.isEmpty()) {
            return merged;
        }
        FieldSet given = Fields.withNamedFields(type, last);
        FieldSet all = Fields.withNamedFields(type, Fields.of(type, merged));
        ObjectNode cut = Remover.remove(type, merged, given);
        FieldSet kept = left(type, cut).union(owned(type, owners));
        ObjectNode withOwned = Remover.remove(type, merged, all.difference(kept));
        return Remover.remove(
                type, merged, all.difference(left(type, withOwned)).intersection(given));
    }

    private static FieldSet left(Type type, ObjectNode object) {
        return Fields.withNamedFields(type, Fields.of(type, object));
    }

    private static FieldSet owned(Type type, Map<ManagerKey, Ownership> owners) {
        FieldSet all = new FieldSet();
        for (Ownership ownership : owners.values()) {
            all = all.union(ownership.fields());
        }
        return Fields.withNamedFields(type, all);
    }
}
