package io.clm.core.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A flat map of texts, such as config-defaults.yaml: values keep the text as written ({@code 0400}, {@code yes},
 * {@code 1e3}), null is the empty text.
 *
 * @param problems of the text, and entries that are no texts
 * @param warnings keys that occur twice; the last counts
 */
public record FlatMap(Map<String, String> entries, List<YamlProblem> problems, List<YamlProblem> warnings) {

    public static FlatMap read(String text) {
        YamlText read = YamlReader.read(text);
        List<YamlProblem> problems = new ArrayList<>(read.problems());
        List<YamlProblem> warnings = new ArrayList<>();
        Map<String, String> entries = new LinkedHashMap<>();
        if (!read.documents().isEmpty()) {
            YamlNode root = read.documents().getFirst().root();
            if (root instanceof YamlNode.Mapping mapping) {
                warnings.addAll(YamlTree.of(mapping).warnings());
                mapping.merged().forEach(entry -> add(entries, problems, entry));
            } else {
                problems.add(YamlProblem.at(root, "must be a map of texts, not " + root.describe()));
            }
        }
        return new FlatMap(Map.copyOf(entries), List.copyOf(problems), List.copyOf(warnings));
    }

    private static void add(Map<String, String> entries, List<YamlProblem> problems, YamlNode.Entry entry) {
        if (!(entry.key() instanceof YamlNode.Scalar key)) {
            problems.add(YamlProblem.at(
                    entry.key(), "a key must be a text, not " + entry.key().describe()));
        } else if (entry.value() instanceof YamlNode.Scalar value) {
            entries.put(key.text(), value.isNull() ? "" : value.text());
        } else {
            problems.add(YamlProblem.at(
                    entry.value(),
                    "the value of " + key.text() + " must be a text, not "
                            + entry.value().describe()));
        }
    }
}
