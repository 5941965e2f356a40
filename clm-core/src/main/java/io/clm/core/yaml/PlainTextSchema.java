package io.clm.core.yaml;

import java.util.Map;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.Schema;

/** Leaves open what unquoted texts mean, so that an explicit tag can be told from an implied one. */
final class PlainTextSchema implements Schema {

    /** The tag of an unquoted text without one. */
    static final String OPEN = "open";

    @Override
    public ScalarResolver getScalarResolver() {
        return (value, implicit) -> implicit ? new Tag(OPEN) : Tag.STR;
    }

    @Override
    public Map<Tag, ConstructNode> getSchemaTagConstructors() {
        return Map.of();
    }
}
