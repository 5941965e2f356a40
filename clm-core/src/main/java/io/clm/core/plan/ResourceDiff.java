package io.clm.core.plan;

import io.clm.core.cloudformation.UpdateBehaviour;
import io.clm.core.diff.FieldChange;
import io.clm.core.diff.Mask;
import io.clm.core.diff.TreeDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What changes in one resource that is in both templates. */
final class ResourceDiff {
    /** Attributes that say how CloudFormation deals with a resource; changing them changes nothing in the cloud. */
    private static final Set<String> ABOUT =
            Set.of("DependsOn", "DeletionPolicy", "UpdateReplacePolicy", "UpdatePolicy", "CreationPolicy", "Metadata");

    private static final String PACKED = "the same text, packed differently: machines are launched anew all the same";

    private final Updates updates;
    private final Mask mask;

    ResourceDiff(Updates updates, Mask mask) {
        this.updates = updates;
        this.mask = mask;
    }

    List<PropertyChange> of(StackResource before, StackResource after) {
        List<PropertyChange> changes = new ArrayList<>();
        if (!before.type().equals(after.type())) {
            changes.add(new PropertyChange(
                    new FieldChange("Type", "\"" + before.type() + "\"", "\"" + after.type() + "\""),
                    UpdateBehaviour.REPLACE));
        }
        for (FieldChange field : fields(before.properties(), after.properties())) {
            changes.add(new PropertyChange(field, updates.of(after, field.path())));
        }
        for (FieldChange field : fields(about(before), about(after))) {
            changes.add(new PropertyChange(field, UpdateBehaviour.IN_PLACE));
        }
        return changes;
    }

    private List<FieldChange> fields(Map<String, Object> before, Map<String, Object> after) {
        List<FieldChange> fields = TreeDiff.of(before, after, StackRules.RULES, mask);
        boolean text = fields.stream().anyMatch(field -> field.path().endsWith("UserData.text"));
        return fields.stream()
                .filter(field -> !(text && field.path().endsWith("UserData.packed")))
                .map(ResourceDiff::named)
                .toList();
    }

    private static FieldChange named(FieldChange field) {
        String path = field.path();
        if (path.endsWith("UserData.text")) {
            return field.at(path.substring(0, path.length() - ".text".length()));
        }
        return path.endsWith("UserData.packed")
                ? field.at(path.substring(0, path.length() - ".packed".length()))
                        .withNote(PACKED)
                : field;
    }

    private static Map<String, Object> about(StackResource resource) {
        Map<String, Object> about = new TreeMap<>(resource.body());
        about.keySet().retainAll(ABOUT);
        return about;
    }

    static boolean isAbout(PropertyChange change) {
        String path = change.field().path();
        return ABOUT.stream()
                .anyMatch(name -> path.equals(name) || path.startsWith(name + ".") || path.startsWith(name + "["));
    }
}
