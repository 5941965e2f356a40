package io.clm.core.diff;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Field by field, what differs between two states of a Kubernetes object. What the server writes by itself does not
 * count, nor does the order of lists whose items have keys.
 */
public final class ObjectDiff {
    private static final Set<String> SERVER_METADATA =
            Set.of("managedFields", "resourceVersion", "generation", "uid", "creationTimestamp", "selfLink");

    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    private ObjectDiff() {}

    /** The differences, by path; values of Secrets are masked. */
    public static List<FieldChange> of(Map<String, ?> before, Map<String, ?> after) {
        return of(before, after, Mask.NONE);
    }

    /** As the other one, with secrets masked wherever they stand. */
    public static List<FieldChange> of(Map<String, ?> before, Map<String, ?> after, Mask mask) {
        KubeRules rules = KubeRules.of(String.valueOf(after.get("apiVersion")), String.valueOf(after.get("kind")));
        return TreeDiff.of(bare(before), bare(after), rules, mask);
    }

    static Map<String, @Nullable Object> bare(Map<String, ?> object) {
        Map<String, @Nullable Object> bare = new LinkedHashMap<>(object);
        bare.remove("status");
        if (object.get("metadata") instanceof Map<?, ?> metadata) {
            Map<String, @Nullable Object> kept = copy(metadata);
            kept.keySet().removeAll(SERVER_METADATA);
            bare.put("metadata", kept);
        }
        if ("Secret".equals(object.get("kind"))) {
            bare.put("metadata", withoutLastApplied(bare.get("metadata")));
        }
        if ("Secret".equals(object.get("kind")) && object.get("stringData") instanceof Map<?, ?> texts) {
            bare.put("data", withTexts(bare.get("data"), texts));
            bare.remove("stringData");
        }
        return bare;
    }

    /** kubectl puts all of the object there, values and all. */
    private static @Nullable Object withoutLastApplied(@Nullable Object metadata) {
        if (metadata instanceof Map<?, ?> map && map.get("annotations") instanceof Map<?, ?> annotations) {
            Map<String, @Nullable Object> kept = copy(annotations);
            kept.remove(LAST_APPLIED);
            Map<String, @Nullable Object> bare = copy(map);
            bare.put("annotations", kept.isEmpty() ? null : kept);
            return bare;
        }
        return metadata;
    }

    /** The server keeps {@code stringData} in {@code data}. */
    private static Map<String, @Nullable Object> withTexts(@Nullable Object data, Map<?, ?> texts) {
        Map<String, @Nullable Object> all = data instanceof Map<?, ?> map ? copy(map) : new LinkedHashMap<>();
        copy(texts)
                .forEach((key, text) -> all.put(
                        key,
                        Base64.getEncoder().encodeToString(String.valueOf(text).getBytes(StandardCharsets.UTF_8))));
        return all;
    }

    private static Map<String, @Nullable Object> copy(Map<?, ?> map) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }
}
