package io.clm.core.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Deployments that nobody would write, and changes of them. */
final class RandomObjects {
    private final Random random;

    RandomObjects(long seed) {
        this.random = new Random(seed);
    }

    Map<String, Object> object() {
        Map<String, Object> pod = map(
                "containers", containers(1 + random.nextInt(3)),
                "tolerations", tolerations(),
                "hostNetworks", random.nextBoolean());
        return map(
                "apiVersion",
                "apps/v1",
                "kind",
                "Deployment",
                "metadata",
                map("name", "x", "finalizers", words(), "labels", labels()),
                "spec",
                map("replicas", random.nextInt(5), "template", map("spec", pod)));
    }

    private List<Object> containers(int count) {
        List<Object> containers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            containers.add(map(
                    "name", "c" + i,
                    "image", word(),
                    "args", words(),
                    "command", words(),
                    "volumeMounts", mounts(),
                    "config", random.nextBoolean() ? text() : word()));
        }
        return containers;
    }

    private List<Object> mounts() {
        List<Object> mounts = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            mounts.add(map("mountPath", "/m" + i, "name", word()));
        }
        Collections.shuffle(mounts, random);
        return mounts;
    }

    private List<Object> tolerations() {
        List<Object> tolerations = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            tolerations.add(map("key", word(), "operator", "Exists"));
        }
        return tolerations;
    }

    private Map<String, Object> labels() {
        Map<String, Object> labels = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            labels.put("example.org/" + word(), word());
        }
        return labels;
    }

    private List<Object> words() {
        List<Object> words = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            words.add(word());
        }
        return words;
    }

    private String text() {
        StringBuilder text = new StringBuilder("first\n");
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(word()).append('\n');
        }
        return text.append(random.nextBoolean() ? "last" : "last\n").toString();
    }

    private String word() {
        return "w" + random.nextInt(6);
    }

    private static Map<String, Object> map(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }

    /** The object with a few fields of another one of these in the places of its own. */
    Map<String, Object> changed(Map<String, Object> object) {
        return mixed(object, object());
    }

    private Map<String, Object> mixed(Map<String, Object> mine, Map<String, Object> other) {
        Map<String, Object> mixed = new LinkedHashMap<>();
        mine.forEach((key, value) -> value(value, other.get(key)).forEach(one -> mixed.put(key, one)));
        other.forEach((key, value) -> {
            if (random.nextInt(4) == 0) {
                mixed.putIfAbsent(key, value);
            }
        });
        return mixed;
    }

    private List<Object> value(Object mine, @Nullable Object other) {
        if (mine instanceof Map<?, ?> map && other instanceof Map<?, ?> another) {
            return List.of(mixed(cast(map), cast(another)));
        }
        if (mine instanceof List<?> list && random.nextInt(3) == 0) {
            List<Object> items = new ArrayList<>(list);
            Collections.shuffle(items, random);
            return List.of(items);
        }
        return switch (random.nextInt(8)) {
            case 0 -> List.of();
            case 1, 2 -> other == null ? List.of(mine) : List.of(other);
            default -> List.of(mine);
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }
}
