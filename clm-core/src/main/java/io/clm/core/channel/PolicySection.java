package io.clm.core.channel;

import io.clm.core.guard.Finding;
import io.clm.core.yaml.YamlNode;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map of channels.yaml, read key by key; what is wrong becomes a finding that names line and key. */
final class PolicySection {

    private final String name;
    private final YamlNode.@Nullable Mapping mapping;
    private final List<Finding> findings;
    private final Set<String> known = new LinkedHashSet<>();

    /** @param node the map; null when it is not there, so that all defaults hold */
    PolicySection(String name, @Nullable YamlNode node, List<Finding> findings) {
        this.name = name;
        this.findings = findings;
        this.mapping = node instanceof YamlNode.Mapping given ? given : null;
        if (node != null && mapping == null && !(node instanceof YamlNode.Scalar scalar && scalar.isNull())) {
            wrong(node, name + " must be a map, not " + node.describe());
        }
    }

    PolicySection section(String key) {
        return new PolicySection(name + "." + key, node(key).orElse(null), findings);
    }

    List<YamlNode.Entry> entries() {
        return mapping == null ? List.of() : mapping.merged();
    }

    int integer(String key, int min, int otherwise) {
        Optional<YamlNode> node = node(key);
        Optional<Integer> value = node.flatMap(PolicySection::text)
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .filter(number -> number >= min);
        complain(node, value, key + " must be a whole number, at least " + min);
        return value.orElse(otherwise);
    }

    Duration duration(String key, Duration otherwise) {
        Optional<YamlNode> node = node(key);
        Optional<Duration> value = node.flatMap(PolicySection::text).flatMap(GoDuration::parse);
        complain(node, value, key + " must be a duration such as 90s, 10m or 1h30m");
        return value.orElse(otherwise);
    }

    boolean bool(String key, boolean otherwise) {
        Optional<YamlNode> node = node(key);
        Optional<Boolean> value = node.flatMap(PolicySection::text)
                .filter(text -> text.equals("true") || text.equals("false"))
                .map(Boolean::parseBoolean);
        complain(node, value, key + " must be true or false");
        return value.orElse(otherwise);
    }

    <E extends Enum<E>> E word(String key, E otherwise) {
        List<E> words = List.of(otherwise.getDeclaringClass().getEnumConstants());
        Optional<YamlNode> node = node(key);
        Optional<E> value = node.flatMap(PolicySection::text)
                .flatMap(text ->
                        words.stream().filter(word -> wire(word).equals(text)).findFirst());
        String choice =
                String.join(" or ", words.stream().map(PolicySection::wire).toList());
        complain(node, value, key + " must be " + choice);
        return value.orElse(otherwise);
    }

    /** To be called when all keys that mean something were asked for. */
    void finish() {
        for (YamlNode.Entry entry : entries()) {
            if (!known.contains(entry.name())) {
                wrong(
                        entry.key(),
                        "unknown key " + name + "." + entry.name() + "; known are " + String.join(", ", known));
            }
        }
    }

    private Optional<YamlNode> node(String key) {
        known.add(key);
        return mapping == null ? Optional.empty() : mapping.get(key);
    }

    private static Optional<String> text(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }

    private static String wire(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private void complain(Optional<YamlNode> node, Optional<?> value, String rule) {
        if (node.isPresent() && value.isEmpty()) {
            String given = text(node.get())
                    .map(text -> "\"" + text + "\"")
                    .orElse(node.get().describe());
            wrong(node.get(), name + "." + rule + ", not " + given);
        }
    }

    private void wrong(YamlNode node, String what) {
        String where = ChannelsFile.PATH + ":" + node.line() + ":" + node.column();
        findings.add(Finding.block("channels-yaml", what, where, "mend the key; the last good policy stays in force"));
    }
}
