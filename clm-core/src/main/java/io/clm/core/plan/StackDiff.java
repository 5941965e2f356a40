package io.clm.core.plan;

import io.clm.core.cloudformation.ResourceSchemas;
import io.clm.core.cloudformation.UpdateBehaviour;
import io.clm.core.diff.FieldChange;
import io.clm.core.diff.Mask;
import io.clm.core.diff.TreeDiff;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Resource by resource, what CloudFormation would do between two templates. */
final class StackDiff {
    private final Map<String, StackResource> before;
    private final Map<String, StackResource> after;
    private final List<FieldChange> sections;
    private final Updates updates = new Updates(ResourceSchemas.bundled());
    private final ResourceDiff resources;

    /** @param before an empty text for a stack that is not there */
    StackDiff(String before, String after, Mask mask) {
        StackTemplate old = StackTemplate.read(before);
        StackTemplate fresh = StackTemplate.read(after);
        this.before = old.resources();
        this.after = fresh.resources();
        this.sections =
                before.isBlank() ? List.of() : TreeDiff.of(old.sections(), fresh.sections(), StackRules.RULES, mask);
        this.resources = new ResourceDiff(updates, mask);
    }

    /** Changes of parameters, mappings, conditions and outputs. */
    List<FieldChange> sections() {
        return sections;
    }

    List<ResourceChange> resources() {
        Map<String, ResourceDraft> drafts = new TreeMap<>();
        TreeSet<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        ids.forEach(id -> draft(id, drafts));
        new Consequences(after, updates, drafts).follow();
        return drafts.values().stream()
                .map(draft -> draft.change(before, after, updates))
                .toList();
    }

    private void draft(String id, Map<String, ResourceDraft> drafts) {
        StackResource old = before.get(id);
        StackResource fresh = after.get(id);
        if (old == null && fresh != null) {
            drafts.put(id, new ResourceDraft(fresh, Action.CREATE, List.of()));
        } else if (fresh == null && old != null) {
            drafts.put(id, new ResourceDraft(old, Action.DELETE, List.of()));
        } else if (old != null && fresh != null) {
            List<PropertyChange> changes = resources.of(old, fresh);
            if (!changes.isEmpty()) {
                drafts.put(id, new ResourceDraft(fresh, Action.UPDATE, changes));
            }
        }
    }

    /** Whether a machine that is launched from now on is another than one launched before. */
    static boolean launchesOthers(List<ResourceChange> changes) {
        return changes.stream().anyMatch(StackDiff::isOtherLaunch);
    }

    static boolean isOtherLaunch(ResourceChange change) {
        boolean launch = new StackResource("", Map.of("Type", change.type())).isLaunchSpec();
        return launch
                && (change.replaces()
                        || change.properties().stream().anyMatch(StackDiff::isLaunchData)
                        || change.action() == Action.DELETE);
    }

    private static boolean isLaunchData(PropertyChange change) {
        return change.field().path().startsWith("LaunchTemplateData") || change.update() == UpdateBehaviour.REPLACE;
    }
}
