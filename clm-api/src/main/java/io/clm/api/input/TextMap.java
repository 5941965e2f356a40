package io.clm.api.input;

import io.clm.api.error.Violation;
import io.clm.core.registry.Secret;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Texts by key, as RFC 7396 merges them. */
public record TextMap(JsonNode value, String at, Rule rule, List<Violation> violations) {
    private static final int MAX_KEY = 255;

    /**
     * What keys and values must be like.
     *
     * @param pattern of keys that are new
     * @param words the pattern in words
     * @param most how many there may be
     * @param masked whether a mask means a secret that is known
     * @param known the values that masks may stand for
     */
    public record Rule(String pattern, String words, int most, boolean masked, Map<String, String> known) {
        private static final String ITEM = "^[a-z][a-z0-9_]*[a-z0-9]$";
        private static final int MOST_ITEMS = 5000;
        private static final int MOST_LABELS = 200;

        /** Labels of a cluster. */
        public static final Rule LABELS =
                new Rule("(?s).*\\S.*", "is empty, too long or unprintable", MOST_LABELS, false, Map.of());

        /** Config items, of which {@code known} are there already. */
        public static Rule items(Map<String, String> known) {
            return new Rule(
                    ITEM,
                    "must be at least two lower-case letters, digits and underscores, a letter first",
                    MOST_ITEMS,
                    true,
                    known);
        }

        /** Whether {@code key} may be the key of a config item. */
        public static boolean isItemKey(String key) {
            return key.matches(ITEM) && key.length() <= MAX_KEY;
        }
    }

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
        if (merged.size() > rule.most()) {
            violations.add(new Violation(at, "must not have more than " + rule.most() + " keys"));
        }
        return merged;
    }

    private void merge(Map<String, String> merged, String key, JsonNode text) {
        if (key.isBlank() || key.length() > MAX_KEY || key.indexOf('\0') >= 0) {
            violations.add(new Violation(at, "has a key that is empty, too long or unprintable"));
        } else if (text.isNull()) {
            merged.remove(key);
        } else if (rule.masked() && text.isString() && text.asString().equals(Secret.MASK)) {
            unmask(merged, key);
        } else {
            put(merged, key, text);
        }
    }

    private void put(Map<String, String> merged, String key, JsonNode text) {
        boolean old = merged.containsKey(key) || rule.known().containsKey(key);
        if (!old && !key.matches(rule.pattern())) {
            violations.add(new Violation(at + "." + key, rule.words()));
        }
        merged.put(key, new Text(text, at + "." + key, violations).read());
    }

    /** Who sends back what was shown must not overwrite the secret with its mask. */
    private void unmask(Map<String, String> merged, String key) {
        if (rule.known().containsKey(key)) {
            merged.put(key, rule.known().get(key));
        } else {
            violations.add(new Violation(at + "." + key, "is the mask of a secret that is not known here"));
        }
    }
}
