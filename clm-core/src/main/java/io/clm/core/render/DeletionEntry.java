package io.clm.core.render;

import io.clm.core.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One entry of deletions.yaml, read field by field. */
final class DeletionEntry {

    private static final String DEFAULT_NAMESPACE = "kube-system";
    private static final Set<String> POLICIES = Set.of("Orphan", "Background", "Foreground");
    private static final Set<String> FIELDS = Set.of(
            "kind",
            "namespace",
            "name",
            "labels",
            "selector",
            "has_owner",
            "propagation_policy",
            "grace_period_seconds");

    private final YamlNode.Mapping entry;
    private final String path;
    private final FindingList findings;
    private boolean failed;

    DeletionEntry(YamlNode.Mapping entry, String path, FindingList findings) {
        this.entry = entry;
        this.path = path;
        this.findings = findings;
    }

    /** Empty, with findings, when it cannot be carried out. */
    Optional<Deletion> read() {
        entry.entries().stream().filter(e -> !FIELDS.contains(e.name())).forEach(this::unknown);
        String kind = text("kind");
        String name = text("name");
        String selector = text("selector");
        TreeMap<String, String> labels = labels();
        Boolean hasOwner = bool();
        if (kind == null) {
            wrong(entry, "kind is missing");
        }
        checkTarget(name, labels, selector, hasOwner);
        String namespace = text("namespace");
        Deletion deletion = new Deletion(
                kind == null ? "" : kind,
                namespace == null ? DEFAULT_NAMESPACE : namespace,
                name,
                labels,
                selector,
                hasOwner,
                policy(),
                gracePeriod(),
                new Origin("deletions", path, 1, entry.line()));
        return failed ? Optional.empty() : Optional.of(deletion);
    }

    private void checkTarget(
            @Nullable String name, TreeMap<String, String> labels, @Nullable String selector, @Nullable Boolean owner) {
        long given = Stream.of(name != null, !labels.isEmpty(), selector != null)
                .filter(present -> present)
                .count();
        if (given != 1) {
            wrong(entry, "exactly one of name, labels and selector must be given");
        }
        if (owner != null && name != null) {
            wrong(entry, "has_owner goes with labels or selector only");
        }
    }

    private @Nullable String text(String key) {
        YamlNode node = entry.get(key).orElse(null);
        if (node == null
                || node instanceof YamlNode.Scalar scalar
                        && (scalar.isNull() || scalar.text().isEmpty())) {
            return null;
        }
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text();
        }
        wrong(node, key + " must be a text");
        return null;
    }

    private TreeMap<String, String> labels() {
        TreeMap<String, String> labels = new TreeMap<>();
        YamlNode node = entry.get("labels").orElse(null);
        if (node instanceof YamlNode.Mapping mapping) {
            for (YamlNode.Entry label : mapping.merged()) {
                labels.put(label.name(), label.value() instanceof YamlNode.Scalar scalar ? scalar.text() : "");
            }
        } else if (node != null && !(node instanceof YamlNode.Scalar scalar && scalar.isNull())) {
            wrong(node, "labels must be a map of texts");
        }
        return labels;
    }

    private @Nullable Boolean bool() {
        String text = text("has_owner");
        if (text == null) {
            return null;
        }
        if (!List.of("true", "false").contains(text)) {
            wrong(entry, "has_owner must be true or false");
        }
        return text.equals("true");
    }

    private @Nullable String policy() {
        String policy = text("propagation_policy");
        if (policy != null && !POLICIES.contains(policy)) {
            wrong(entry, "propagation_policy must be Orphan, Background or Foreground");
        }
        return policy;
    }

    private @Nullable Long gracePeriod() {
        String text = text("grace_period_seconds");
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]{1,9}")) {
            wrong(entry, "grace_period_seconds must be a whole number of seconds");
            return null;
        }
        return Long.valueOf(text);
    }

    private void wrong(YamlNode node, String what) {
        failed = true;
        findings.block("deletions", what, place(node), "mend the entry; each names one thing, or a selector");
    }

    private void unknown(YamlNode.Entry field) {
        findings.warn("deletions", "unknown field " + field.name(), place(field.key()), "remove it");
    }

    private String place(YamlNode node) {
        return path + ":" + node.line() + ":" + node.column();
    }
}
