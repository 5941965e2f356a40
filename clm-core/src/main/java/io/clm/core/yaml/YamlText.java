package io.clm.core.yaml;

import java.util.List;

/**
 * A text that was read.
 *
 * @param documents those that are not null; without problems only
 * @param problems why it cannot be used
 */
public record YamlText(List<YamlDocument> documents, List<YamlProblem> problems) {

    public YamlText {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
    }

    /** Nothing but comments, white space and nulls. */
    public boolean isEmpty() {
        return documents.isEmpty() && problems.isEmpty();
    }
}
