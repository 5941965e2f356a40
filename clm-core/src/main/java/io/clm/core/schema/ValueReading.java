package io.clm.core.schema;

import io.clm.core.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** How a language that is written in YAML takes values. */
public interface ValueReading {

    /** The values that a node may turn out to be; none when nobody knows before it is applied, or it counts as absent. */
    List<YamlNode> possible(YamlNode node);

    /** Whether an entry with that value counts as there. */
    boolean isPresent(YamlNode value);

    /** What a text without parts should be instead, such as {@code a whole number}; empty when it fits the schema. */
    Optional<String> wanted(Schema schema, YamlNode.Scalar scalar);

    /** Whether the text itself can be judged: not when it is put together later. */
    boolean isLiteral(YamlNode.Scalar scalar);
}
