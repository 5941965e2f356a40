package io.clm.core.render;

import io.clm.core.template.value.Value;
import io.clm.core.yaml.YamlDocument;
import io.clm.core.yaml.YamlNode;
import io.clm.core.yaml.YamlReader;
import io.clm.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code manifests/deletions.yaml}. */
final class DeletionStep {

    private final Layout layout;
    private final FileRenderer files;
    private final FindingList findings;

    DeletionStep(Layout layout, FileRenderer files, FindingList findings) {
        this.layout = layout;
        this.files = files;
        this.findings = findings;
    }

    /** Of all sources, in order. */
    Deletions deletions(Value data) {
        List<Deletion> before = new ArrayList<>();
        List<Deletion> after = new ArrayList<>();
        for (SourceFile file : layout.deletions()) {
            Deletions read =
                    new OneFile(file.label()).read(files.render(file, data).orElse(""));
            before.addAll(read.preApply());
            after.addAll(read.postApply());
        }
        return new Deletions(before, after);
    }

    private final class OneFile {

        private final String path;

        OneFile(String path) {
            this.path = path;
        }

        Deletions read(String text) {
            YamlText read = YamlReader.read(text);
            read.problems().forEach(problem -> findings.yaml(problem, path));
            if (read.documents().isEmpty()) {
                return Deletions.none();
            }
            YamlDocument document = read.documents().getFirst();
            if (document.root() instanceof YamlNode.Mapping root) {
                return new Deletions(entries(root, "pre_apply"), entries(root, "post_apply"));
            }
            wrong(document.root(), "must be a map with pre_apply and post_apply");
            return Deletions.none();
        }

        private List<Deletion> entries(YamlNode.Mapping root, String key) {
            List<Deletion> deletions = new ArrayList<>();
            Optional<YamlNode> node = root.get(key);
            if (node.isPresent() && node.get() instanceof YamlNode.Sequence sequence) {
                sequence.items().forEach(item -> entry(item).ifPresent(deletions::add));
            } else if (node.isPresent() && !(node.get() instanceof YamlNode.Scalar scalar && scalar.isNull())) {
                wrong(node.get(), key + " must be a list");
            }
            return deletions;
        }

        private Optional<Deletion> entry(YamlNode node) {
            if (node instanceof YamlNode.Mapping mapping) {
                return new DeletionEntry(mapping, path, findings).read();
            }
            wrong(node, "an entry must be a map with kind, namespace and name");
            return Optional.empty();
        }

        private void wrong(YamlNode node, String what) {
            findings.block(
                    "deletions", what, path + ":" + node.line() + ":" + node.column(), "see docs for deletions.yaml");
        }
    }
}
