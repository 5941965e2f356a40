package io.clm.core.render;

import io.clm.core.registry.NodePool;
import io.clm.core.template.value.GoType;
import io.clm.core.template.value.ListValue;
import io.clm.core.template.value.NilValue;
import io.clm.core.template.value.TemplateObject;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Value;
import io.clm.core.yaml.YamlDocument;
import io.clm.core.yaml.YamlNode;
import io.clm.core.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The item {@code requirements} of a Karpenter pool; what is no list of requirements is none. */
final class KarpenterRequirements {

    private static final GoType TYPE = GoType.listOf(GoType.struct("v1.NodeSelectorRequirementApplyConfiguration"));

    private KarpenterRequirements() {}

    static Value of(NodePool pool) {
        List<Value> requirements = new ArrayList<>();
        for (YamlDocument document : YamlReader.read(
                        pool.configItems().get("requirements").orElse(""))
                .documents()) {
            if (document.root() instanceof YamlNode.Sequence sequence) {
                sequence.items().forEach(item -> requirements.add(requirement(item)));
            }
        }
        return new ListValue(requirements, TYPE);
    }

    private static Value requirement(YamlNode node) {
        Optional<YamlNode.Mapping> fields =
                node instanceof YamlNode.Mapping mapping ? Optional.of(mapping) : Optional.empty();
        return TemplateObject.struct("v1.NodeSelectorRequirementApplyConfiguration")
                .field("Key", text(fields.flatMap(f -> f.get("key")), "string"))
                .field("Operator", text(fields.flatMap(f -> f.get("operator")), "v1.NodeSelectorOperator"))
                .field("Values", values(fields.flatMap(f -> f.get("values"))))
                .build();
    }

    private static Value text(Optional<YamlNode> node, String type) {
        return node.isPresent() && node.get() instanceof YamlNode.Scalar scalar
                ? TextValue.of(scalar.text())
                : new NilValue(GoType.pointerTo(type));
    }

    private static Value values(Optional<YamlNode> node) {
        List<String> values = new ArrayList<>();
        if (node.isPresent() && node.get() instanceof YamlNode.Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                values.add(item instanceof YamlNode.Scalar scalar ? scalar.text() : "");
            }
        }
        return ListValue.texts(values);
    }
}
