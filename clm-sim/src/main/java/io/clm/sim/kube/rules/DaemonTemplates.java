package io.clm.sim.kube.rules;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The number of a DaemonSet's template, which an old version of its API had as a field. */
final class DaemonTemplates {
    private static final String NUMBER = "deprecated.daemonset.template.generation";

    private DaemonTemplates() {}

    /** Nobody else sets it: it grows with every new template. */
    static void count(ObjectNode current, ObjectNode wanted) {
        boolean changed = !template(current).equals(template(wanted));
        long number = number(current) + (changed ? 1 : 0);
        Json.child(Meta.of(wanted), "annotations").put(NUMBER, Long.toString(number));
    }

    private static JsonNode template(JsonNode set) {
        return Json.at(set, "spec.template");
    }

    private static long number(JsonNode set) {
        try {
            return Long.parseLong(Meta.annotations(set).getOrDefault(NUMBER, "1"));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
