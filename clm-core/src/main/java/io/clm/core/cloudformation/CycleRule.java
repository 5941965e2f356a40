package io.clm.core.cloudformation;

import io.clm.core.cloudformation.TemplateUse.Kind;
import io.clm.core.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Resources that wait for each other can never be made. */
final class CycleRule {

    private final TemplateFindings findings;
    private final TemplateSections sections;
    private final Map<String, Set<String>> waitsFor = new LinkedHashMap<>();
    private final Set<String> done = new HashSet<>();
    private final List<String> path = new ArrayList<>();

    CycleRule(TemplateFindings findings, TemplateSections sections) {
        this.findings = findings;
        this.sections = sections;
    }

    void check(List<TemplateUse> uses) {
        uses.stream()
                .filter(use -> use.section().equals("Resources") && orders(use.kind()))
                .filter(use -> sections.resources().containsKey(use.name()))
                .forEach(use -> waitsFor.computeIfAbsent(use.owner(), owner -> new LinkedHashSet<>())
                        .add(use.name()));
        waitsFor.keySet().forEach(this::visit);
    }

    private static boolean orders(Kind kind) {
        return kind == Kind.REF || kind == Kind.ATTRIBUTE || kind == Kind.DEPENDENCY;
    }

    private void visit(String resource) {
        int start = path.indexOf(resource);
        if (start >= 0) {
            report(path.subList(start, path.size()));
            return;
        }
        if (done.contains(resource)) {
            return;
        }
        path.add(resource);
        waitsFor.getOrDefault(resource, Set.of()).forEach(this::visit);
        path.removeLast();
        done.add(resource);
    }

    private void report(List<String> circle) {
        String first = circle.getFirst();
        findings.block(
                "stack-cycle",
                at(first),
                circle.size() == 1
                        ? first + " waits for itself"
                        : "these resources wait for each other: " + String.join(" → ", circle) + " → " + first,
                "take one of the references into a resource of its own, such as a security group's rule");
    }

    private YamlNode at(String resource) {
        YamlNode.Entry entry = sections.resources().get(resource);
        return entry == null ? sections.root() : entry.key();
    }
}
