package io.clm.core.registry;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The configuration items of a cluster or a node pool, sorted by key. A value that begins with {@code aws:kms:} is
 * ciphertext: usable, never shown.
 */
public record ConfigItems(SortedMap<String, String> values) {

    private static final String ENCRYPTED = "aws:kms:";

    public ConfigItems {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static ConfigItems empty() {
        return new ConfigItems(new TreeMap<>());
    }

    public static ConfigItems of(Map<String, String> values) {
        return new ConfigItems(new TreeMap<>(values));
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    public ConfigItems with(String key, String value) {
        TreeMap<String, String> copy = new TreeMap<>(values);
        copy.put(key, value);
        return new ConfigItems(copy);
    }

    public ConfigItems without(String key) {
        TreeMap<String, String> copy = new TreeMap<>(values);
        copy.remove(key);
        return new ConfigItems(copy);
    }

    /** The items as they may be shown: secrets masked. */
    public SortedMap<String, String> masked() {
        TreeMap<String, String> shown = new TreeMap<>();
        values.forEach((key, value) -> shown.put(key, isSecret(value) ? Secret.MASK : value));
        return shown;
    }

    public static boolean isSecret(String value) {
        return value.startsWith(ENCRYPTED);
    }

    /** What of a secret's value is the ciphertext: base64. */
    public static String ciphertext(String value) {
        return value.substring(ENCRYPTED.length());
    }

    @Override
    public String toString() {
        return masked().toString();
    }
}
