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

    static final String PATH = ManifestStep.FOLDER + "deletions.yaml";

    private final FileRenderer files;
    private final FindingList findings;

    DeletionStep(FileRenderer files, FindingList findings) {
        this.files = files;
        this.findings = findings;
    }

    Deletions deletions(Value data) {
        YamlText read = YamlReader.read(files.render(PATH, data).orElse(""));
        read.problems().forEach(problem -> findings.yaml(problem, PATH));
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
            return new DeletionEntry(mapping, findings).read();
        }
        wrong(node, "an entry must be a map with kind, namespace and name");
        return Optional.empty();
    }

    private void wrong(YamlNode node, String what) {
        findings.block(
                "deletions", what, PATH + ":" + node.line() + ":" + node.column(), "see docs for deletions.yaml");
    }
}
