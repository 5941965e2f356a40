package io.clm.core.render;

import io.clm.core.yaml.YamlDocument;
import io.clm.core.yaml.YamlNode;
import io.clm.core.yaml.YamlTree;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From documents to Kubernetes objects. */
final class ObjectReader {

    private final FindingList findings;

    ObjectReader(FindingList findings) {
        this.findings = findings;
    }

    Optional<KubeObject> read(String component, String path, YamlDocument document) {
        if (!(document.root() instanceof YamlNode.Mapping root)) {
            unsupported(path, document, "is " + document.root().describe() + ", not an object");
            return Optional.empty();
        }
        YamlTree.Result tree = YamlTree.of(root);
        tree.warnings().forEach(problem -> findings.duplicateKey(problem, path));
        tree.problems().forEach(problem -> findings.yaml(problem, path));
        return Optional.ofNullable(tree.data()).flatMap(data -> object(component, path, document, map(data)));
    }

    private Optional<KubeObject> object(
            String component, String path, YamlDocument document, Map<String, @Nullable Object> tree) {
        Map<String, @Nullable Object> metadata = map(tree.get("metadata"));
        String apiVersion = text(tree.get("apiVersion"));
        String kind = text(tree.get("kind"));
        String name = text(metadata.get("name"));
        if (apiVersion.isEmpty() || kind.isEmpty() || name.isEmpty()) {
            String missing = apiVersion.isEmpty() ? "apiVersion" : kind.isEmpty() ? "kind" : "metadata.name";
            unsupported(path, document, "has no " + missing);
            return Optional.empty();
        }
        checkName(path, document, metadata.get("name"));
        String namespace = text(metadata.get("namespace"));
        Origin origin = new Origin(component, path, document.number(), document.line());
        return Optional.of(
                new KubeObject(apiVersion, kind, namespace.isEmpty() ? null : namespace, name, tree, origin));
    }

    private void unsupported(String path, YamlDocument document, String what) {
        findings.block(
                "manifest-unsupported",
                "document " + document.number() + " " + what,
                path + ":" + document.line() + ":1",
                "every document needs apiVersion, kind and metadata.name");
    }

    /** An unquoted {@code y} is the boolean true in YAML 1.1. */
    private void checkName(String path, YamlDocument document, @Nullable Object name) {
        if (!(name instanceof String)) {
            findings.warn(
                    "name-is-no-text",
                    "metadata.name is the value " + name + ", not a text",
                    path + ":" + document.line() + ":1",
                    "put the name in quotes");
        }
    }

    private static String text(@Nullable Object value) {
        return value == null || value instanceof Map || value instanceof Iterable ? "" : String.valueOf(value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }
}
