package io.clm.core.cloudformation;

import io.clm.core.guard.Finding;
import io.clm.core.yaml.YamlNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Findings of one template, with their places. */
final class TemplateFindings {

    private final String path;
    private final Set<Finding> findings = new LinkedHashSet<>();

    /** @param path how people know the template */
    TemplateFindings(String path) {
        this.path = path;
    }

    void block(String rule, YamlNode at, String what, String fix) {
        findings.add(Finding.block(rule, what, place(at), fix));
    }

    void warn(String rule, YamlNode at, String what, String fix) {
        findings.add(Finding.warn(rule, what, place(at), fix));
    }

    void info(String rule, YamlNode at, String what, String fix) {
        findings.add(Finding.info(rule, what, place(at), fix));
    }

    private String place(YamlNode at) {
        return path + ":" + at.line() + ":" + at.column();
    }

    List<Finding> all() {
        return List.copyOf(findings);
    }
}
