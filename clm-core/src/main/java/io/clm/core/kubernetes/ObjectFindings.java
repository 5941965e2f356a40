package io.clm.core.kubernetes;

import io.clm.core.guard.Finding;
import io.clm.core.schema.Mismatch;
import io.clm.core.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/** Findings of one object, with their places and its name. */
final class ObjectFindings {

    private final ManifestDocument document;
    private final Target target;
    private final boolean builtIn;
    private final List<Finding> findings = new ArrayList<>();

    /** @param builtIn whether Kubernetes itself knows the kind */
    ObjectFindings(ManifestDocument document, Target target, boolean builtIn) {
        this.document = document;
        this.target = target;
        this.builtIn = builtIn;
    }

    void difference(Mismatch difference) {
        String what = difference.path().isEmpty() ? difference.what() : difference.path() + " " + difference.what();
        switch (difference.kind()) {
            case UNKNOWN_FIELD ->
                add(
                        "kubernetes-field",
                        target.sure() || !builtIn,
                        difference.at(),
                        what + (builtIn ? " in Kubernetes " + target.wanted() : " by its definition"),
                        difference.fixOr("check the name, and whether it is indented as it should be"));
            case MISSING_FIELD -> add("kubernetes-field", true, difference.at(), what, "add the field");
            case WRONG_TYPE ->
                add(
                        "kubernetes-value",
                        true,
                        difference.at(),
                        what,
                        "write a value of that kind; a number or boolean that is meant as a text needs quotes");
            case NOT_AN_OPTION ->
                add(
                        "kubernetes-value",
                        target.sure() || !builtIn,
                        difference.at(),
                        what,
                        difference.fixOr("write one of these, just as it is spelt"));
            case PATTERN -> add("kubernetes-value", true, difference.at(), what, "write a value that is allowed there");
            case DUPLICATE_ENTRY ->
                add("kubernetes-duplicate-entry", true, difference.at(), what, "remove one of the two");
        }
    }

    /** Of the kind itself. */
    void report(String rule, boolean blocks, String what, String fix) {
        add(rule, blocks, Nodes.at(document.root(), "apiVersion").orElse(document.root()), what, fix);
    }

    void warn(String rule, YamlNode at, String what, String fix) {
        add(rule, false, at, what, fix);
    }

    private void add(String rule, boolean blocks, YamlNode at, String what, String fix) {
        String where = document.path() + ":" + at.line() + ":" + at.column();
        String all = document.title() + ": " + what;
        findings.add(blocks ? Finding.block(rule, all, where, fix) : Finding.warn(rule, all, where, fix));
    }

    List<Finding> all() {
        return findings;
    }
}
