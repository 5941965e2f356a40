package io.clm.core.cloudformation;

import io.clm.core.schema.Schema;
import java.util.Optional;
import java.util.Set;

/** What {@code Fn::GetAtt} can ask of a resource. */
final class Attributes {

    /** Types whose attributes their author or another template decides. */
    private static final Set<String> OPEN = Set.of(
            "AWS::CloudFormation::CustomResource",
            "AWS::CloudFormation::Stack",
            "AWS::ServiceCatalog::" + "CloudFormationProvisionedProduct");

    private Attributes() {}

    static boolean has(ResourceSchema schema, String attribute) {
        if (OPEN.contains(schema.type()) || attribute.equals("?")) {
            return true;
        }
        String path = attribute.replace('.', '/');
        return schema.readOnly().stream().anyMatch(known -> known.equals(path) || path.startsWith(known + "/"))
                || property(schema, path);
    }

    /** AWS gives many properties as attributes too, and its schemas do not say which. */
    private static boolean property(ResourceSchema schema, String path) {
        Optional<Schema> at = Optional.of(schema.properties());
        for (String name : path.split("/", -1)) {
            at = at.map(schema::resolved).flatMap(here -> here.isOpen() ? Optional.of(here) : here.property(name));
        }
        return at.isPresent();
    }
}
