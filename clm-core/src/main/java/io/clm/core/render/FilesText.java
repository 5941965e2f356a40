package io.clm.core.render;

import io.clm.core.template.TemplateException;
import io.clm.core.template.function.GoBase64;
import io.clm.core.yaml.YamlNode;
import io.clm.core.yaml.YamlProblem;
import io.clm.core.yaml.YamlReader;
import io.clm.core.yaml.YamlScalars;
import io.clm.core.yaml.YamlText;
import io.clm.core.yaml.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The text of a files.yaml, read strictly: what nobody knows, and what is there twice, is an error. */
final class FilesText {

    private static final Set<String> FIELDS = Set.of("path", "data", "encrypted", "permissions");

    private final List<YamlProblem> problems = new ArrayList<>();
    private final List<ArchiveFile> files = new ArrayList<>();

    private FilesText() {}

    /**
     * What was read.
     *
     * @param problems why it cannot be used
     */
    record Result(List<ArchiveFile> files, List<YamlProblem> problems) {}

    static Result read(String text) {
        YamlText read = YamlReader.read(text);
        FilesText result = new FilesText();
        result.problems.addAll(read.problems());
        read.documents().stream().findFirst().ifPresent(document -> {
            result.problems.addAll(YamlTree.of(document.root()).warnings());
            result.root(document.root());
        });
        return new Result(List.copyOf(result.files), List.copyOf(result.problems));
    }

    private void root(YamlNode root) {
        if (!(root instanceof YamlNode.Mapping mapping)) {
            wrong(root, "must be a map with a list of files, not " + root.describe());
            return;
        }
        for (YamlNode.Entry entry : mapping.merged()) {
            if (!entry.name().equals("files")) {
                wrong(entry.key(), "unknown field " + entry.name());
            } else if (entry.value() instanceof YamlNode.Sequence list) {
                list.items().forEach(this::file);
            } else if (!isNull(entry.value())) {
                wrong(
                        entry.value(),
                        "files must be a list, not " + entry.value().describe());
            }
        }
    }

    private void file(YamlNode node) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            wrong(node, "a file must be a map with path, data, encrypted and permissions");
            return;
        }
        mapping.merged().stream()
                .filter(entry -> !FIELDS.contains(entry.name()))
                .forEach(entry -> wrong(entry.key(), "unknown field " + entry.name()));
        files.add(new ArchiveFile(text(mapping, "path"), data(mapping), encrypted(mapping), permissions(mapping)));
    }

    private String text(YamlNode.Mapping file, String field) {
        YamlNode node = file.get(field).orElse(null);
        if (node == null || isNull(node)) {
            return "";
        }
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text();
        }
        wrong(node, field + " must be a text, not " + node.describe());
        return "";
    }

    private byte[] data(YamlNode.Mapping file) {
        try {
            return GoBase64.decode(text(file, "data"));
        } catch (IllegalArgumentException | TemplateException e) {
            wrong(file.get("data").orElse(file), "data is no base64: " + e.getMessage());
            return new byte[0];
        }
    }

    private boolean encrypted(YamlNode.Mapping file) {
        Optional<Object> value = value(file, "encrypted");
        if (value.isPresent() && !(value.get() instanceof Boolean)) {
            wrong(file.get("encrypted").orElse(file), "encrypted must be true or false");
        }
        return value.isPresent() && value.get() instanceof Boolean bool && bool;
    }

    private long permissions(YamlNode.Mapping file) {
        Optional<Object> value = value(file, "permissions");
        if (value.isPresent() && !(value.get() instanceof Long)) {
            wrong(
                    file.get("permissions").orElse(file),
                    "permissions must be a whole number, octal with a leading 0, without quotes");
        }
        return value.isPresent() && value.get() instanceof Long number ? number : 0;
    }

    private static Optional<Object> value(YamlNode.Mapping file, String field) {
        return file.get(field)
                .flatMap(node -> node instanceof YamlNode.Scalar scalar
                        ? Optional.ofNullable(YamlScalars.value(scalar))
                        : Optional.of(node));
    }

    private static boolean isNull(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar && scalar.isNull();
    }

    private void wrong(YamlNode node, String what) {
        problems.add(new YamlProblem(node.line(), node.column(), what));
    }
}
