package io.clm.sim.aws.cloudformation.template;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What each resource needs before it can be made: by mention or by {@code DependsOn}. */
final class Needs {
    private Needs() {}

    static Map<String, Set<String>> of(Template template) {
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        template.resources().values().forEach(resource -> needs.put(resource.logicalId(), of(template, resource)));
        return needs;
    }

    private static Set<String> of(Template template, ResourceSpec resource) {
        Set<String> needs = new LinkedHashSet<>(resource.dependsOn());
        References.in(resource.properties()).stream()
                .map(References.Mention::name)
                .filter(template.resources()::containsKey)
                .forEach(needs::add);
        return needs;
    }
}
