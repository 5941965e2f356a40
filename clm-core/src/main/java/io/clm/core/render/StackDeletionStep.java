package io.clm.core.render;

import io.clm.core.template.value.Value;
import io.clm.core.yaml.YamlNode;
import io.clm.core.yaml.YamlReader;
import io.clm.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code cf-manifests/cf-deletions.yaml}. */
final class StackDeletionStep {

    private static final String FIELD = "stackName";

    private final Layout layout;
    private final FileRenderer files;
    private final FindingList findings;

    StackDeletionStep(Layout layout, FileRenderer files, FindingList findings) {
        this.layout = layout;
        this.files = files;
        this.findings = findings;
    }

    /** Of all sources, in order. */
    StackDeletions deletions(Value data) {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (SourceFile file : layout.stackDeletions()) {
            YamlText read = YamlReader.read(files.render(file, data).orElse(""));
            read.problems().forEach(problem -> findings.yaml(problem, file.label()));
            read.documents().stream().findFirst().ifPresent(document -> {
                before.addAll(names(file, document.root(), "pre_apply"));
                after.addAll(names(file, document.root(), "post_apply"));
            });
        }
        return new StackDeletions(before, after);
    }

    private List<String> names(SourceFile file, YamlNode root, String key) {
        if (!(root instanceof YamlNode.Mapping mapping)) {
            wrong(file, root, "must be a map with pre_apply and post_apply");
            return List.of();
        }
        YamlNode list = mapping.get(key).orElse(null);
        List<String> names = new ArrayList<>();
        if (list instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(item -> name(file, item).ifPresent(names::add));
        } else if (list != null && !(list instanceof YamlNode.Scalar scalar && scalar.isNull())) {
            wrong(file, list, key + " must be a list");
        }
        return names;
    }

    private Optional<String> name(SourceFile file, YamlNode item) {
        if (item instanceof YamlNode.Mapping mapping
                && mapping.get(FIELD).orElse(item) instanceof YamlNode.Scalar name
                && !name.text().isEmpty()) {
            return Optional.of(name.text());
        }
        wrong(file, item, "an entry must be a map with " + FIELD);
        return Optional.empty();
    }

    private void wrong(SourceFile file, YamlNode node, String what) {
        findings.block(
                "deletions",
                what,
                file.label() + ":" + node.line() + ":" + node.column(),
                "write a list of {stackName: …} under pre_apply or post_apply");
    }
}
