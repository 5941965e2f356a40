package io.clm.core.cloudformation;

import io.clm.core.schema.Mismatch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Properties that the bundle does not know: often one that many resources have, and then worth one finding only. */
final class UnknownProperties {

    private static final int NAMED = 3;

    private final Map<String, Group> groups = new LinkedHashMap<>();

    private record Group(Mismatch first, String type, Set<String> resources) {}

    void add(String type, String resource, Mismatch difference) {
        String property = difference.path().replaceAll("\\[\\d+]", "[]");
        groups.computeIfAbsent(type + "/" + property, key -> new Group(difference, type, new TreeSet<>()))
                .resources()
                .add(resource);
    }

    void report(TemplateFindings findings) {
        groups.values()
                .forEach(group -> findings.warn(
                        "stack-property",
                        group.first().at(),
                        group.first().path() + " of " + names(group.resources()) + " (" + group.type() + ") "
                                + group.first().what(),
                        group.first().fixOr(PropertyRule.NEWER)));
    }

    private static String names(Set<String> resources) {
        String named = String.join(", ", resources.stream().limit(NAMED).toList());
        int more = resources.size() - NAMED;
        return more > 0 ? named + " and " + more + " more" : named;
    }
}
