package io.clm.core.check;

import io.clm.core.cloudformation.TemplateCheck;
import io.clm.core.guard.Finding;
import io.clm.core.yaml.YamlDocument;
import io.clm.core.yaml.YamlNode;
import io.clm.core.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;

/** The stacks of a cluster; what is wrong with one in a pool's name says which pool. */
final class StackChecks {

    private final FindingCache cache = new FindingCache();

    List<Finding> check(List<CheckedText> texts) {
        List<Finding> findings = new ArrayList<>();
        texts.stream().filter(CheckedText::isStack).forEach(text -> findings.addAll(check(text)));
        return findings;
    }

    private List<Finding> check(CheckedText text) {
        List<Finding> found = cache.get(new FindingCache.Key(text.label(), text.hash(), ""), () -> findings(text));
        return found.stream().map(text::named).toList();
    }

    private static List<Finding> findings(CheckedText text) {
        List<YamlDocument> documents = YamlReader.read(text.text()).documents();
        return documents.size() == 1 && documents.getFirst().root() instanceof YamlNode.Mapping root
                ? TemplateCheck.of(text.label(), text.text(), root)
                : List.of();
    }
}
