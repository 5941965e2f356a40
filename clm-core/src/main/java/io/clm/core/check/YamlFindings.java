package io.clm.core.check;

import io.clm.core.guard.Finding;
import io.clm.core.yaml.YamlProblem;

/** What is wrong with a rendered text as YAML. Its lines are those of the text, not of the template. */
public final class YamlFindings {

    static final String LOOK =
            "look at what that line becomes (clm render writes it); quote what begins with a special character";

    private YamlFindings() {}

    /** It does not parse. */
    public static Finding error(YamlProblem problem, String path) {
        return Finding.block("yaml-error", problem.message(), place(path, problem), LOOK);
    }

    /** A key stands twice in one map. */
    public static Finding duplicateKey(YamlProblem problem, String path) {
        return Finding.warn("yaml-duplicate-key", problem.message(), place(path, problem), "remove one of the two");
    }

    static String place(String path, YamlProblem problem) {
        return path + ":" + problem.line() + ":" + problem.column();
    }
}
