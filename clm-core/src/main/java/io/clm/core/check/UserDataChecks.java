package io.clm.core.check;

import io.clm.core.guard.Finding;
import io.clm.core.yaml.YamlDocument;
import io.clm.core.yaml.YamlNode;
import io.clm.core.yaml.YamlProblem;
import io.clm.core.yaml.YamlReader;
import io.clm.core.yaml.YamlText;
import io.clm.core.yaml.YamlTree;
import java.util.ArrayList;
import java.util.List;

/**
 * User data that says it is a cloud-config. What cloud-init cannot read it leaves out: such a node starts, and never joins
 * its cluster.
 */
final class UserDataChecks {

    private static final String RULE = "user-data-yaml";
    private static final String HEADER = "#cloud-config";

    private final FindingCache cache = new FindingCache();

    List<Finding> check(List<CheckedText> texts) {
        List<Finding> findings = new ArrayList<>();
        texts.stream()
                .filter(text -> text.isUserData() && isCloudConfig(text.text()))
                .forEach(text ->
                        cache.get(new FindingCache.Key(text.label(), text.hash(), ""), () -> findings(text)).stream()
                                .map(text::named)
                                .forEach(findings::add));
        return findings;
    }

    /** As cloud-init tells: by how the text begins, white space and case aside. */
    private static boolean isCloudConfig(String text) {
        String start = text.stripLeading();
        int end = HEADER.length();
        return start.regionMatches(true, 0, HEADER, 0, end)
                && (start.length() == end || Character.isWhitespace(start.charAt(end)));
    }

    private static List<Finding> findings(CheckedText text) {
        YamlText read = YamlReader.read(text.text());
        List<Finding> findings = new ArrayList<>();
        for (YamlProblem problem : read.problems()) {
            findings.add(Finding.block(
                    RULE,
                    "the user data is no YAML: " + problem.message(),
                    YamlFindings.place(text.label(), problem),
                    YamlFindings.LOOK));
        }
        read.documents().stream().skip(1).limit(1).forEach(second -> findings.add(several(text, second)));
        read.documents().stream().limit(1).forEach(document -> document(findings, text, document));
        return findings;
    }

    private static Finding several(CheckedText text, YamlDocument second) {
        return Finding.block(
                RULE,
                "the user data has several documents, cloud-init reads one",
                place(text, second.line(), 1),
                "remove the --- between them");
    }

    private static void document(List<Finding> findings, CheckedText text, YamlDocument document) {
        YamlNode root = document.root();
        if (!(root instanceof YamlNode.Mapping)) {
            findings.add(Finding.block(
                    RULE,
                    "the user data must be a map, not " + root.describe(),
                    place(text, root.line(), root.column()),
                    "write modules of cloud-init, such as write_files, each with its colon"));
        }
        YamlTree.of(root).warnings().forEach(problem -> findings.add(YamlFindings.duplicateKey(problem, text.label())));
    }

    private static String place(CheckedText text, int line, int column) {
        return text.label() + ":" + line + ":" + column;
    }
}
