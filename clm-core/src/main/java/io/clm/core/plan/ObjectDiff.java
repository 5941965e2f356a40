package io.clm.core.plan;

import io.clm.core.json.CanonicalJson;
import io.clm.core.registry.Secret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Field by field, what differs between two states of a Kubernetes object. What the server writes by itself does not
 * count; items of lists are matched by their key where Kubernetes has one, so that their order does not count.
 */
public final class ObjectDiff {
    private static final Set<String> SERVER_METADATA =
            Set.of("managedFields", "resourceVersion", "generation", "uid", "creationTimestamp", "selfLink");
    private static final List<String> KEYS = List.of("name", "containerPort", "port", "mountPath", "key", "ip", "type");
    private static final Set<String> MASKED = Set.of("data", "stringData");

    private final List<FieldChange> changes = new ArrayList<>();
    private final boolean secret;

    private ObjectDiff(boolean secret) {
        this.secret = secret;
    }

    /** The differences, by path; values of Secrets are masked. */
    public static List<FieldChange> of(Map<String, ?> before, Map<String, ?> after) {
        ObjectDiff diff = new ObjectDiff("Secret".equals(after.get("kind")));
        diff.maps("", bare(before), bare(after));
        return List.copyOf(diff.changes);
    }

    private static Map<String, @Nullable Object> bare(Map<String, ?> object) {
        Map<String, @Nullable Object> bare = new LinkedHashMap<>(object);
        bare.remove("status");
        if (object.get("metadata") instanceof Map<?, ?> metadata) {
            Map<String, @Nullable Object> kept = new LinkedHashMap<>();
            metadata.forEach((key, value) -> kept.put(String.valueOf(key), value));
            kept.keySet().removeAll(SERVER_METADATA);
            bare.put("metadata", kept);
        }
        return bare;
    }

    private void maps(String path, Map<?, ?> before, Map<?, ?> after) {
        Set<String> keys = new TreeSet<>();
        before.keySet().forEach(key -> keys.add(String.valueOf(key)));
        after.keySet().forEach(key -> keys.add(String.valueOf(key)));
        for (String key : keys) {
            values(child(path, key), before.get(key), after.get(key));
        }
    }

    private static String child(String path, String key) {
        if (key.startsWith("[")) {
            return path + key;
        }
        return key.contains(".") || key.contains("/")
                ? path + "[" + key + "]"
                : path + (path.isEmpty() ? "" : ".") + key;
    }

    private void values(String path, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before instanceof Map<?, ?> old && after instanceof Map<?, ?> fresh) {
            maps(path, old, fresh);
        } else if (before instanceof List<?> old && after instanceof List<?> fresh) {
            lists(path, old, fresh);
        } else if (!same(before, after)) {
            changes.add(new FieldChange(path, shown(path, before), shown(path, after)));
        }
    }

    private static boolean same(@Nullable Object before, @Nullable Object after) {
        return Objects.equals(json(before), json(after));
    }

    private void lists(String path, List<?> before, List<?> after) {
        Optional<String> key = key(before, after);
        if (key.isPresent()) {
            maps(path, byKey(before, key.get()), byKey(after, key.get()));
        } else if (before.size() == after.size() && before.stream().allMatch(Map.class::isInstance)) {
            for (int i = 0; i < before.size(); i++) {
                values(path + "[" + i + "]", before.get(i), after.get(i));
            }
        } else if (!same(before, after)) {
            changes.add(new FieldChange(path, shown(path, before), shown(path, after)));
        }
    }

    /** The field that every item of both lists has, with different values. */
    private static Optional<String> key(List<?> before, List<?> after) {
        return KEYS.stream()
                .filter(key -> isKey(before, key) && isKey(after, key))
                .findFirst();
    }

    private static boolean isKey(List<?> items, String key) {
        return items.stream().allMatch(item -> item instanceof Map<?, ?> map && map.get(key) != null)
                && items.stream()
                                .map(item -> ((Map<?, ?>) item).get(key))
                                .distinct()
                                .count()
                        == items.size();
    }

    private static Map<String, Object> byKey(List<?> items, String key) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Object item : items) {
            map.put("[" + key + "=" + ((Map<?, ?>) item).get(key) + "]", item);
        }
        return map;
    }

    private @Nullable String shown(String path, @Nullable Object value) {
        boolean masked = secret && MASKED.stream().anyMatch(path::startsWith);
        return value == null ? null : masked ? "\"" + Secret.MASK + "\"" : json(value);
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : CanonicalJson.write(value);
    }
}
