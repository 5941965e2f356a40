package io.clm.core.render;

import io.clm.core.template.value.ListValue;
import io.clm.core.template.value.MapValue;
import io.clm.core.template.value.Value;
import io.clm.core.template.value.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code .Values} as somebody recorded them: of the types they have in CLM, and only from the step on that makes them. */
record RecordedValues(Map<String, @Nullable Object> values) {

    static final String OUTPUTS = "ClusterStackOutputs";
    static final String ETCD_KEY = "etcd_kms_key_arn";
    static final String USER_DATA = "UserData";
    static final String FILES_PATH = "S3GeneratedFilesPath";

    private static final Set<String> LATER = Set.of(OUTPUTS, ETCD_KEY, USER_DATA, FILES_PATH);
    private static final Set<String> TEXT_MAPS =
            Set.of("subnets", "lb_subnets", "internal_node_subnets", "pod_subnets", OUTPUTS);
    private static final Set<String> TEXT_LISTS = Set.of("availability_zones", "vpc_ipv6_cidrs");

    /** Those that are there from the beginning. */
    Map<String, Value> early() {
        TreeMap<String, Value> early = new TreeMap<>();
        values.forEach((name, value) -> {
            if (!LATER.contains(name)) {
                early.put(name, typed(name, value));
            }
        });
        return early;
    }

    Optional<Value> get(String name) {
        return values.containsKey(name) ? Optional.of(typed(name, values.get(name))) : Optional.empty();
    }

    /** A text, where there is one of that name. */
    Optional<String> text(String name) {
        return values.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** Texts by name, where there is a map of that name. */
    Map<String, String> texts(String name) {
        TreeMap<String, String> texts = new TreeMap<>();
        if (values.get(name) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
        }
        return texts;
    }

    private static Value typed(String name, @Nullable Object value) {
        if (TEXT_MAPS.contains(name) && value instanceof Map<?, ?> map && onlyTexts(map.values())) {
            return MapValue.texts(new RecordedValues(Map.of(name, map)).texts(name));
        }
        if (TEXT_LISTS.contains(name) && value instanceof List<?> list && onlyTexts(list)) {
            return ListValue.texts(list.stream().map(String::valueOf).toList());
        }
        return Values.of(value);
    }

    private static boolean onlyTexts(Iterable<?> items) {
        for (Object item : items) {
            if (!(item instanceof String)) {
                return false;
            }
        }
        return true;
    }
}
