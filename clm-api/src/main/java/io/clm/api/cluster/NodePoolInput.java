package io.clm.api.cluster;

import io.clm.api.input.Fields;
import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.NodePool;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a node pool from a body: a whole one, or changes of {@code before}. */
final class NodePoolInput {

    static final String NAME = "^[a-z][a-z0-9-]*[a-z0-9]$";

    static final String TYPES = "instance_types";

    private NodePoolInput() {}

    /** @param there the pool of that name, whose secrets a mask may stand for; null when there is none */
    static NodePool read(Fields fields, @Nullable NodePool before, @Nullable NodePool there) {
        NodePool pool = new NodePool(
                fields.name(
                        "name",
                        from(before, NodePool::name),
                        NAME,
                        "must be at least two lower-case letters, digits and dashes, a letter first"),
                fields.filled("profile", from(before, NodePool::profile)),
                types(fields, from(before, NodePool::instanceTypes)),
                fields.filled("discount_strategy", from(before, NodePool::discountStrategy)),
                fields.number("min_size", from(before, NodePool::minSize), 0),
                fields.number("max_size", from(before, NodePool::maxSize), 0),
                items(fields, before, there));
        check(fields, pool);
        return pool;
    }

    /** A client generated in Go says null where it leaves them out. */
    private static List<String> types(Fields fields, @Nullable List<String> before) {
        if (!fields.isNull(TYPES)) {
            return fields.textList(TYPES, before);
        }
        fields.ignore(TYPES);
        return before == null ? List.of() : before;
    }

    private static ConfigItems items(Fields fields, @Nullable NodePool before, @Nullable NodePool there) {
        return ConfigItems.of(fields.items("config_items", values(before), values(there)));
    }

    private static Map<String, String> values(@Nullable NodePool pool) {
        return pool == null ? Map.of() : pool.configItems().values();
    }

    private static void check(Fields fields, NodePool pool) {
        List<String> types = pool.instanceTypes();
        if (fields.has(TYPES) && types.isEmpty() && !pool.isKarpenter()) {
            fields.object(TYPES, "must not be empty");
        }
        if (new HashSet<>(types).size() < types.size()) {
            fields.object(TYPES, "must not name a type twice");
        }
        if (pool.maxSize() < pool.minSize() && (fields.has("max_size") || fields.has("min_size"))) {
            fields.object("max_size", "must not be less than min_size");
        }
    }

    private static <T> @Nullable T from(@Nullable NodePool before, Function<NodePool, T> field) {
        return before == null ? null : field.apply(before);
    }
}
