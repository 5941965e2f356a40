package io.clm.core.render;

import io.clm.core.check.YamlFindings;
import io.clm.core.guard.Finding;
import io.clm.core.registry.Secret;
import io.clm.core.template.TemplateException;
import io.clm.core.yaml.YamlProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Findings of one rendering: each once, no plaintext of a secret in any. */
final class FindingList {

    private static final int SHORTEST_SECRET = 4;

    private final Set<Finding> findings = new LinkedHashSet<>();
    private final List<String> secrets;

    FindingList(Collection<Secret> secrets) {
        this.secrets = secrets.stream()
                .map(Secret::reveal)
                .filter(text -> text.length() >= SHORTEST_SECRET)
                .toList();
    }

    /** As it is, but without plaintexts. */
    void add(Finding finding) {
        findings.add(new Finding(
                finding.severity(), finding.rule(), masked(finding.what()), finding.where(), masked(finding.fix())));
    }

    void block(String rule, String what, String where, String fix) {
        findings.add(Finding.block(rule, masked(what), where, masked(fix)));
    }

    void warn(String rule, String what, String where, String fix) {
        findings.add(Finding.warn(rule, masked(what), where, masked(fix)));
    }

    void template(TemplateException e, String path) {
        String where = e.isLocated() ? e.place() : path;
        String what = e.expression().isEmpty() ? e.reason() : "<" + e.expression() + ">: " + e.reason();
        block(e.column() < 0 ? "template-syntax" : "template-error", what, where, Mend.of(e));
    }

    /** A problem of rendered text: its line is that of the text, not of the template. */
    void yaml(YamlProblem problem, String path) {
        add(YamlFindings.error(problem, path));
    }

    void duplicateKey(YamlProblem problem, String path) {
        add(YamlFindings.duplicateKey(problem, path));
    }

    boolean blocks() {
        return findings.stream().anyMatch(Finding::blocks);
    }

    List<Finding> all() {
        return new ArrayList<>(findings);
    }

    private String masked(String text) {
        String masked = text;
        for (String secret : secrets) {
            masked = masked.replace(secret, Secret.MASK);
        }
        return masked;
    }
}
