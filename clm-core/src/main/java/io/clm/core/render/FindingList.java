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
    private static final int SHORTEST_PART = 8;

    private final Set<Finding> findings = new LinkedHashSet<>();
    private final List<String> secrets;

    FindingList(Collection<Secret> secrets) {
        this.secrets = secrets.stream()
                .map(Secret::reveal)
                .filter(text -> text.length() >= SHORTEST_SECRET)
                .toList();
    }

    /** As it is, but without plaintexts; one that blocks may quote what could not be used, also a part of one. */
    void add(Finding finding) {
        String what = finding.blocks() ? withoutParts(masked(finding.what())) : masked(finding.what());
        findings.add(new Finding(finding.severity(), finding.rule(), what, finding.where(), masked(finding.fix())));
    }

    void block(String rule, String what, String where, String fix) {
        add(Finding.block(rule, what, where, fix));
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

    private String withoutParts(String text) {
        String hidden = text;
        for (String secret : secrets) {
            hidden = withoutParts(hidden, secret);
        }
        return hidden;
    }

    private static String withoutParts(String text, String secret) {
        StringBuilder hidden = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = endOfPart(text, at, secret);
            hidden.append(end == at ? String.valueOf(text.charAt(at)) : Secret.MASK);
            at = Math.max(end, at + 1);
        }
        return hidden.toString();
    }

    /** Where the part of the secret ends that begins there; the beginning itself when none does. */
    private static int endOfPart(String text, int begin, String secret) {
        int end = begin + SHORTEST_PART;
        if (end > text.length() || !secret.contains(text.substring(begin, end))) {
            return begin;
        }
        while (end < text.length() && secret.contains(text.substring(begin, end + 1))) {
            end++;
        }
        return end;
    }
}
