package io.clm.sim.kube.apply;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.store.Failures;
import io.clm.sim.kube.store.StatusException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Makes the 409 that names every manager and field that an apply would take something from. */
final class Conflict {
    private Conflict() {}

    static StatusException of(Map<ManagerKey, FieldSet> conflicts) {
        Map<String, List<String>> paths = new TreeMap<>();
        conflicts.forEach((manager, fields) -> paths.computeIfAbsent(manager.display(), name -> new ArrayList<>())
                .addAll(fields.members().stream().map(Typed::display).toList()));
        List<Failures.Cause> causes = new ArrayList<>();
        paths.forEach((manager, fields) -> fields.forEach(
                field -> causes.add(new Failures.Cause("FieldManagerConflict", "conflict with " + manager, field))));
        ObjectNode details = Json.object();
        Failures.causes(details, causes);
        return new StatusException(409, "Conflict", message(paths, causes), details);
    }

    private static String message(Map<String, List<String>> paths, List<Failures.Cause> causes) {
        if (causes.size() == 1) {
            Failures.Cause only = causes.getFirst();
            return "Apply failed with 1 conflict: " + only.message() + ": " + only.field();
        }
        String lines = paths.entrySet().stream()
                .map(entry -> "conflicts with " + entry.getKey() + ":\n- " + String.join("\n- ", entry.getValue()))
                .collect(Collectors.joining("\n"));
        return "Apply failed with " + causes.size() + " conflicts: " + lines;
    }
}
