package io.clm.core.cloudformation;

import io.clm.core.schema.JsonType;
import io.clm.core.schema.Schema;
import io.clm.core.schema.ValueReading;
import io.clm.core.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** CloudFormation takes numbers and booleans written as texts and the reverse, and knows functions only when it runs. */
final class TemplateReading implements ValueReading {

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9.][0-9._]*([eE][-+]?[0-9]+)?");

    @Override
    public List<YamlNode> possible(YamlNode node) {
        Optional<Intrinsic> function = Intrinsic.of(node);
        if (function.isEmpty()) {
            boolean transformed = node instanceof YamlNode.Mapping mapping
                    && mapping.entries().stream().anyMatch(entry -> Intrinsic.isFunction(entry.name()));
            return transformed ? List.of() : List.of(node);
        }
        if (!function.get().name().equals(Intrinsic.IF)) {
            return List.of();
        }
        return function.get().arguments().stream()
                .skip(1)
                .flatMap(branch -> possible(branch).stream())
                .toList();
    }

    @Override
    public boolean isPresent(YamlNode value) {
        return Intrinsic.of(value).filter(Intrinsic::isNoValue).isEmpty();
    }

    /** Nulls are refused as such. */
    @Override
    public Optional<String> wanted(Schema schema, YamlNode.Scalar scalar) {
        return fits(schema, scalar) ? Optional.empty() : Optional.of(schema.described());
    }

    private boolean fits(Schema schema, YamlNode.Scalar scalar) {
        return scalar.isNull()
                || schema.takes(JsonType.STRING)
                || schema.takes(JsonType.BOOLEAN) && isBoolean(scalar.text())
                || schema.takes(JsonType.INTEGER)
                        && (!isLiteral(scalar) || NUMBER.matcher(scalar.text()).matches());
    }

    private static boolean isBoolean(String text) {
        return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false") || isReplacedLater(text);
    }

    @Override
    public boolean isLiteral(YamlNode.Scalar scalar) {
        return !scalar.isNull() && !isReplacedLater(scalar.text());
    }

    /** Dynamic references, and marks of what is known after apply. */
    private static boolean isReplacedLater(String text) {
        return text.contains("{{resolve:") || text.contains("${");
    }
}
