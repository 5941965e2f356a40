package io.clm.core.diff;

import io.clm.core.json.CanonicalJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Objects as Kubernetes sees them: lists whose order does not count are sorted. */
final class Normal {
    private static final Set<String> ANY_ORDER = Set.of("containers", "volumeMounts", "finalizers");

    private Normal() {}

    static String of(Object value) {
        return CanonicalJson.write(of("", value));
    }

    private static Object of(String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> normal = new TreeMap<>();
            map.forEach((key, item) -> normal.put(String.valueOf(key), of(String.valueOf(key), item)));
            return normal;
        }
        if (value instanceof List<?> list) {
            List<Object> normal = new ArrayList<>();
            list.forEach(item -> normal.add(of("", item)));
            if (ANY_ORDER.contains(name)) {
                normal.sort(Comparator.comparing(CanonicalJson::write));
            }
            return normal;
        }
        return value;
    }
}
