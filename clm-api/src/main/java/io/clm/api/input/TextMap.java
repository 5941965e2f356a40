package io.clm.api.input;

import io.clm.api.error.Violation;
import io.clm.core.registry.Secret;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Texts by key, as RFC 7396 merges them. */
record TextMap(JsonNode value, String at, List<Violation> violations) {

    private static final int MAX_KEY = 255;

    Map<String, String> mergedInto(Map<String, String> before) {
        if (value.isNull()) {
            return Map.of();
        }
        if (!value.isObject()) {
            violations.add(new Violation(at, "must be an object of texts"));
            return before;
        }
        TreeMap<String, String> merged = new TreeMap<>(before);
        value.properties().forEach(entry -> merge(merged, entry.getKey(), entry.getValue()));
        return merged;
    }

    private void merge(Map<String, String> merged, String key, JsonNode text) {
        if (key.isBlank() || key.length() > MAX_KEY || key.indexOf('\0') >= 0) {
            violations.add(new Violation(at, "has a key that is empty, too long or unprintable"));
        } else if (text.isNull()) {
            merged.remove(key);
        } else if (!isMaskOfKnown(merged, key, text)) {
            merged.put(key, new Text(text, at + "." + key, violations).read());
        }
    }

    /** Who sends back what was shown must not overwrite the secret with its mask. */
    private static boolean isMaskOfKnown(Map<String, String> merged, String key, JsonNode text) {
        return merged.containsKey(key) && text.isString() && text.asString().equals(Secret.MASK);
    }
}
