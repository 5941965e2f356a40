package io.clm.core.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a change of a CustomResourceDefinition's versions means for the objects there are. */
final class CrdRisk {
    private final Map<String, Map<?, ?>> before;
    private final Map<String, Map<?, ?>> after;

    CrdRisk(Map<String, ?> before, Map<String, ?> after) {
        this.before = versions(before);
        this.after = versions(after);
    }

    List<Reversal> reversals() {
        List<Reversal> risks = new ArrayList<>();
        storage(after)
                .filter(version -> !before.isEmpty() && !before.containsKey(version))
                .ifPresent(version -> risks.add(
                        Reversal.oneWay("objects are stored as %s from now on, which the version before does not know"
                                .formatted(version))));
        before.keySet().stream()
                .filter(version -> !after.containsKey(version))
                .forEach(version -> risks.add(Reversal.oneWay(
                        "version %s is removed: its users fail, and it is refused while objects are stored in it"
                                .formatted(version))));
        return risks;
    }

    List<String> notes() {
        return before.entrySet().stream()
                .filter(version -> isServed(version.getValue()))
                .map(Map.Entry::getKey)
                .filter(version -> after.containsKey(version) && !isServed(after.get(version)))
                .map(version -> "version %s is not served any more".formatted(version))
                .toList();
    }

    private static boolean isServed(Map<?, ?> version) {
        return !Boolean.FALSE.equals(version.get("served"));
    }

    private static Optional<String> storage(Map<String, Map<?, ?>> versions) {
        return versions.entrySet().stream()
                .filter(version -> Boolean.TRUE.equals(version.getValue().get("storage")))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<String, Map<?, ?>> versions(Map<String, ?> definition) {
        Map<String, Map<?, ?>> versions = new LinkedHashMap<>();
        if (definition.get("spec") instanceof Map<?, ?> spec && spec.get("versions") instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> version) {
                    versions.put(String.valueOf(version.get("name")), version);
                }
            }
        }
        return versions;
    }
}
