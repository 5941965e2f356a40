package io.clm.core.plan;

import io.clm.core.cloudformation.UpdateBehaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A resource's change while what follows from others' is still being found. Used by one thread. */
final class ResourceDraft {
    private final StackResource resource;
    private final Action action;
    private final List<PropertyChange> properties;
    private final List<String> notes = new ArrayList<>();
    private boolean replaced;
    private boolean maybe;
    private boolean unknown;

    ResourceDraft(StackResource resource, Action action, List<PropertyChange> properties) {
        this.resource = resource;
        this.action = action;
        this.properties = properties;
        properties.forEach(change -> take(change.update()));
    }

    private boolean take(UpdateBehaviour update) {
        boolean was = replaced;
        boolean wasMaybe = maybe;
        switch (update) {
            case REPLACE -> replaced = true;
            case CONDITIONAL -> maybe = true;
            case UNKNOWN -> unknown = true;
            case IN_PLACE -> {
                // It stays what it is.
            }
        }
        return replaced != was || maybe != wasMaybe;
    }

    /** Another resource's change changes a property of this one; whether that makes it worse. */
    boolean drag(UpdateBehaviour update, boolean certain, String because) {
        boolean worse = take(certain || update != UpdateBehaviour.REPLACE ? update : UpdateBehaviour.CONDITIONAL);
        if (!notes.contains(because)) {
            notes.add(because);
        }
        return worse;
    }

    boolean isReplaced() {
        return action == Action.UPDATE && replaced;
    }

    boolean mayBeReplaced() {
        return action == Action.UPDATE && (replaced || maybe);
    }

    boolean isUpdate() {
        return action == Action.UPDATE;
    }

    ResourceChange change(Map<String, StackResource> before, Map<String, StackResource> after, Updates updates) {
        String replacement = action == Action.UPDATE ? replacement() : ResourceChange.UNKNOWN;
        ResourceChange bare = new ResourceChange(
                resource.id(),
                resource.type(),
                action,
                replacement,
                properties,
                List.copyOf(notes),
                Reversal.REVERSIBLE);
        return new ResourceRisk(before.get(resource.id()), after.get(resource.id()), updates).judged(bare);
    }

    private String replacement() {
        if (replaced) {
            return ResourceChange.REPLACED;
        }
        return maybe ? ResourceChange.MAYBE : unknown ? ResourceChange.UNKNOWN : ResourceChange.KEPT;
    }
}
