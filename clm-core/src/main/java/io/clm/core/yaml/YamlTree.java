package io.clm.core.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document as plain data: unmodifiable maps with text keys, lists, texts, numbers, booleans, nulls. Of two equal keys
 * the last counts, which is worth a warning.
 */
public final class YamlTree {

    private final Map<YamlNode, Object> shared = new IdentityHashMap<>();
    private final List<YamlProblem> warnings = new ArrayList<>();
    private final List<YamlProblem> problems = new ArrayList<>();

    private YamlTree() {}

    /**
     * @param data the tree; of what has problems as much as there is
     * @param warnings keys that occur twice
     * @param problems what no JSON can say
     */
    public record Result(@Nullable Object data, List<YamlProblem> warnings, List<YamlProblem> problems) {}

    public static Result of(YamlNode root) {
        YamlTree tree = new YamlTree();
        Object data = tree.data(root);
        return new Result(data, List.copyOf(tree.warnings), List.copyOf(tree.problems));
    }

    private @Nullable Object data(YamlNode node) {
        return switch (node) {
            case YamlNode.Scalar scalar -> scalar(scalar);
            case YamlNode.Sequence sequence ->
                known(sequence) ? shared.get(sequence) : shared(sequence, list(sequence));
            case YamlNode.Mapping mapping -> known(mapping) ? shared.get(mapping) : shared(mapping, map(mapping));
        };
    }

    private boolean known(YamlNode node) {
        return shared.containsKey(node);
    }

    private Object shared(YamlNode node, Object data) {
        shared.putIfAbsent(node, data);
        return data;
    }

    private @Nullable Object scalar(YamlNode.Scalar scalar) {
        Object value = YamlScalars.value(scalar);
        if (value instanceof Double number && (number.isNaN() || number.isInfinite())) {
            problems.add(YamlProblem.at(scalar, scalar.text() + " is no number that JSON knows"));
        }
        return value;
    }

    private Object list(YamlNode.Sequence sequence) {
        List<@Nullable Object> list = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            list.add(data(item));
        }
        return Collections.unmodifiableList(list);
    }

    private Object map(YamlNode.Mapping mapping) {
        warnOfDuplicates(mapping);
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (YamlNode.Entry entry : mapping.merged()) {
            if (entry.key() instanceof YamlNode.Scalar key) {
                map.put(String.valueOf(YamlScalars.value(key)), data(entry.value()));
            } else {
                problems.add(YamlProblem.at(
                        entry.key(), "a key must be a text, not " + entry.key().describe()));
            }
        }
        return Collections.unmodifiableMap(map);
    }

    private void warnOfDuplicates(YamlNode.Mapping mapping) {
        Map<String, YamlNode> seen = new LinkedHashMap<>();
        for (YamlNode.Entry entry : mapping.entries()) {
            YamlNode before = seen.put(entry.name(), entry.key());
            if (before != null && entry.key() instanceof YamlNode.Scalar key && !key.isMerge()) {
                warnings.add(YamlProblem.at(
                        key, "key \"" + key.text() + "\" again, first in line " + before.line() + "; the last counts"));
            }
        }
    }
}
