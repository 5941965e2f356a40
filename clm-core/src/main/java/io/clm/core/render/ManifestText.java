package io.clm.core.render;

import io.clm.core.check.YamlFindings;
import io.clm.core.guard.Finding;
import io.clm.core.yaml.YamlDocument;
import io.clm.core.yaml.YamlNode;
import io.clm.core.yaml.YamlProblem;
import io.clm.core.yaml.YamlReader;
import io.clm.core.yaml.YamlText;
import io.clm.core.yaml.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one rendered file, and what is wrong with it.
 *
 * @param findings may hold plaintexts
 */
record ManifestText(List<KubeObject> objects, List<Finding> findings) {

    ManifestText {
        objects = List.copyOf(objects);
        findings = List.copyOf(findings);
    }

    static ManifestText read(String component, String path, String text) {
        return new Reader(component, path).read(text);
    }

    private static final class Reader {

        private final String component;
        private final String path;
        private final List<KubeObject> objects = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();

        Reader(String component, String path) {
            this.component = component;
            this.path = path;
        }

        ManifestText read(String text) {
            YamlText read = YamlReader.read(text);
            read.problems().forEach(this::refuse);
            read.documents().forEach(document -> read(document).ifPresent(objects::add));
            return new ManifestText(objects, findings);
        }

        private Optional<KubeObject> read(YamlDocument document) {
            if (!(document.root() instanceof YamlNode.Mapping root)) {
                unsupported(document, "is " + document.root().describe() + ", not an object");
                return Optional.empty();
            }
            YamlTree.Result tree = YamlTree.of(root);
            tree.warnings().forEach(problem -> findings.add(YamlFindings.duplicateKey(problem, path)));
            tree.problems().forEach(this::refuse);
            return Optional.ofNullable(tree.data()).flatMap(data -> object(document, map(data)));
        }

        private void refuse(YamlProblem problem) {
            findings.add(YamlFindings.error(problem, path));
        }

        private Optional<KubeObject> object(YamlDocument document, Map<String, @Nullable Object> tree) {
            Map<String, @Nullable Object> metadata = map(tree.get("metadata"));
            String apiVersion = text(tree.get("apiVersion"));
            String kind = text(tree.get("kind"));
            String name = text(metadata.get("name"));
            if (apiVersion.isEmpty() || kind.isEmpty() || name.isEmpty()) {
                String missing = apiVersion.isEmpty() ? "apiVersion" : kind.isEmpty() ? "kind" : "metadata.name";
                unsupported(document, "has no " + missing);
                return Optional.empty();
            }
            checkName(document, metadata.get("name"));
            String namespace = text(metadata.get("namespace"));
            Origin origin = new Origin(component, path, document.number(), document.line());
            return Optional.of(
                    new KubeObject(apiVersion, kind, namespace.isEmpty() ? null : namespace, name, tree, origin));
        }

        private void unsupported(YamlDocument document, String what) {
            findings.add(Finding.block(
                    "manifest-unsupported",
                    "document " + document.number() + " " + what,
                    path + ":" + document.line() + ":1",
                    "every document needs apiVersion, kind and metadata.name"));
        }

        /** An unquoted {@code y} is the boolean true in YAML 1.1. */
        private void checkName(YamlDocument document, @Nullable Object name) {
            if (!(name instanceof String)) {
                findings.add(Finding.warn(
                        "name-is-no-text",
                        "metadata.name is the value " + name + ", not a text",
                        path + ":" + document.line() + ":1",
                        "put the name in quotes"));
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
}
