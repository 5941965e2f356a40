package io.clm.core.schema;

import io.clm.core.yaml.YamlNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists that are maps to Kubernetes: no two entries may have the same keys. */
final class ListKeys {

    /** The one key with a default value that an author may leave out. */
    private static final Map<String, String> DEFAULTS = Map.of("protocol", "TCP");

    private ListKeys() {}

    /** The second and further entries of the same keys, each with those. */
    static Map<YamlNode, String> duplicates(YamlNode.Sequence sequence, List<String> keys) {
        Map<YamlNode, String> duplicates = new LinkedHashMap<>();
        if (keys.isEmpty()) {
            return duplicates;
        }
        Set<String> seen = new HashSet<>();
        for (YamlNode item : sequence.items()) {
            identity(item, keys).filter(id -> !seen.add(id)).ifPresent(id -> duplicates.put(item, id));
        }
        return duplicates;
    }

    private static Optional<String> identity(YamlNode item, List<String> keys) {
        if (!(item instanceof YamlNode.Mapping mapping)) {
            return Optional.empty();
        }
        List<String> parts = keys.stream()
                .flatMap(key -> value(mapping, key).map(value -> key + " " + value).stream())
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts.stream().collect(Collectors.joining(", ")));
    }

    private static Optional<String> value(YamlNode.Mapping mapping, String key) {
        return mapping.get(key)
                .flatMap(node -> node instanceof YamlNode.Scalar s ? Optional.of(s.text()) : Optional.<String>empty())
                .or(() -> Optional.ofNullable(DEFAULTS.get(key)));
    }
}
