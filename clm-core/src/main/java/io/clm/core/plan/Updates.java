package io.clm.core.plan;

import io.clm.core.cloudformation.ResourceSchemas;
import io.clm.core.cloudformation.UpdateBehaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What CloudFormation does when a property changes, as AWS' schemas say. */
final class Updates {
    private static final Pattern PLACE = Pattern.compile("\\[[^\\]]*]");

    private static final String GROUP = "AWS::AutoScaling::AutoScalingGroup";

    private final ResourceSchemas schemas;

    Updates(ResourceSchemas schemas) {
        this.schemas = schemas;
    }

    /** @param path of a property as in a {@link io.clm.core.diff.FieldChange}, or its parts joined by {@code /} */
    UpdateBehaviour of(StackResource resource, String path) {
        UpdateBehaviour known = schemas.find(resource.type())
                .map(schema -> schema.of(property(path)))
                .orElse(UpdateBehaviour.UNKNOWN);
        return known == UpdateBehaviour.CONDITIONAL && resource.type().equals(GROUP) ? ofGroup(resource) : known;
    }

    /** A group is replaced for another launch template or other subnets only when its update policy says so. */
    private static UpdateBehaviour ofGroup(StackResource group) {
        Object replacing = StackTree.map(group.body().get("UpdatePolicy")).get("AutoScalingReplacingUpdate");
        return "true".equals(StackTree.map(replacing).get("WillReplace"))
                ? UpdateBehaviour.REPLACE
                : UpdateBehaviour.IN_PLACE;
    }

    /** The parts of a function are no properties: what counts is what the function stands for. */
    private static String property(String path) {
        List<String> names = new ArrayList<>();
        for (String name :
                PLACE.matcher(path).replaceAll("/0").replace('.', '/').split("/", -1)) {
            if (name.startsWith("Fn::") || name.equals("Ref")) {
                break;
            }
            names.add(name);
        }
        return String.join("/", names);
    }

    boolean isDeletedFirst(String type) {
        return schemas.find(type).map(schema -> schema.deletedFirst()).orElse(false);
    }

    /** Whether a property is what tells this resource from all others, so that two cannot have the same. */
    boolean isIdentifier(String type, String property) {
        return schemas.find(type)
                .map(schema -> schema.primaryIdentifier().contains(property)
                        && !schema.readOnly().contains(property))
                .orElse(false);
    }
}
