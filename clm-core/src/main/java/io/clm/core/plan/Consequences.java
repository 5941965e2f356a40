package io.clm.core.plan;

import io.clm.core.cloudformation.UpdateBehaviour;
import io.clm.core.plan.References.Reference;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What follows from the change of a resource for those that use it. A resource that is replaced has another name and
 * other attributes, so that what uses it changes too; that may replace it in turn.
 */
final class Consequences {
    /** Attributes that change while their resource stays. */
    private static final List<String> VERSIONS = List.of("LatestVersionNumber", "LatestVersion", "Version");

    private final Map<String, StackResource> resources;
    private final Updates updates;
    private final Map<String, ResourceDraft> drafts;
    private final Map<String, List<Reference>> references;

    Consequences(Map<String, StackResource> resources, Updates updates, Map<String, ResourceDraft> drafts) {
        this.resources = resources;
        this.updates = updates;
        this.drafts = drafts;
        this.references = resources.values().stream().collect(Collectors.toMap(StackResource::id, References::of));
    }

    /** Goes on until nothing gets worse; each round makes at least one resource worse, so it ends. */
    void follow() {
        boolean worse = true;
        while (worse) {
            worse = false;
            for (StackResource user : resources.values()) {
                for (Reference reference : references.getOrDefault(user.id(), List.of())) {
                    worse |= follow(user, reference);
                }
            }
        }
    }

    private boolean follow(StackResource user, Reference reference) {
        ResourceDraft used = drafts.get(reference.id());
        if (used == null || reference.id().equals(user.id())) {
            return false;
        }
        if (used.mayBeReplaced()) {
            return drag(user, reference, used.isReplaced(), replacedNote(reference, used));
        }
        boolean newVersion = used.isUpdate() && VERSIONS.contains(reference.attribute());
        return newVersion && drag(user, reference, false, "takes the new version of " + reference.id());
    }

    private boolean drag(StackResource user, Reference reference, boolean certain, String because) {
        ResourceDraft draft = drafts.get(user.id());
        boolean fresh = draft == null;
        if (draft == null) {
            draft = new ResourceDraft(user, Action.UPDATE, List.of());
            drafts.put(user.id(), draft);
        }
        if (!draft.isUpdate()) {
            return false;
        }
        UpdateBehaviour update = updates.of(user, reference.path());
        return draft.drag(update, certain, because) || fresh;
    }

    private static String replacedNote(Reference reference, ResourceDraft used) {
        return "%s uses %s, which %s replaced"
                .formatted(reference.path().replace('/', '.'), reference.id(), used.isReplaced() ? "is" : "may be");
    }
}
