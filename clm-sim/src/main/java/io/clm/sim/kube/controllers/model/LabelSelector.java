package io.clm.sim.kube.controllers.model;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Kubernetes' label selector: matchLabels and matchExpressions, all of which have to hold. */
public final class LabelSelector {
    private LabelSelector() {}

    /** An absent selector matches nothing, an empty one everything. */
    public static boolean matches(JsonNode selector, Map<String, String> labels) {
        return selector.isObject()
                && labelsMatch(selector.path("matchLabels"), labels)
                && expressionsMatch(selector.path("matchExpressions"), labels);
    }

    public static boolean matches(JsonNode selector, JsonNode object) {
        return matches(selector, Meta.labels(object));
    }

    /** A plain map of labels, all of which must be there. */
    public static boolean labelsMatch(JsonNode wanted, Map<String, String> labels) {
        return Meta.strings(wanted).entrySet().stream()
                .allMatch(entry -> entry.getValue().equals(labels.get(entry.getKey())));
    }

    /** Whether all expressions hold; node selectors have the same ones. */
    public static boolean expressionsMatch(JsonNode expressions, Map<String, String> labels) {
        return Json.items(expressions).stream()
                .allMatch(expression ->
                        holds(expression, labels.get(expression.path("key").asString(""))));
    }

    private static boolean holds(JsonNode expression, @Nullable String value) {
        List<String> values = Json.items(expression.path("values")).stream()
                .map(item -> item.asString(""))
                .toList();
        return switch (expression.path("operator").asString("")) {
            case "In" -> value != null && values.contains(value);
            case "NotIn" -> value == null || !values.contains(value);
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            case "Gt" -> compare(value, values) > 0;
            case "Lt" -> compare(value, values) < 0;
            default -> false;
        };
    }

    /** Zero, which satisfies nobody, when either is no whole number. */
    private static int compare(@Nullable String value, List<String> values) {
        try {
            return value == null || values.size() != 1
                    ? 0
                    : Long.compare(Long.parseLong(value), Long.parseLong(values.getFirst()));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
