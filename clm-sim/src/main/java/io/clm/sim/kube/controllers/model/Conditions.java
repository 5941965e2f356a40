package io.clm.sim.kube.controllers.model;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The conditions in a status. */
public final class Conditions {
    private Conditions() {}

    public static Optional<JsonNode> find(JsonNode object, String type) {
        return findIn(object.path("status"), type);
    }

    public static Optional<JsonNode> findIn(JsonNode status, String type) {
        return Json.items(status.path("conditions")).stream()
                .filter(condition -> condition.path("type").asString("").equals(type))
                .findFirst();
    }

    public static boolean isTrue(JsonNode object, String type) {
        return status(object, type).equals("True");
    }

    /** True, False, Unknown, or empty when there is no such condition. */
    public static String status(JsonNode object, String type) {
        return find(object, type)
                .map(condition -> condition.path("status").asString(""))
                .orElse("");
    }

    public static String reason(JsonNode object, String type) {
        return find(object, type)
                .map(condition -> condition.path("reason").asString(""))
                .orElse("");
    }

    /** Since when it is as it is. */
    public static Optional<Instant> since(JsonNode object, String type) {
        return find(object, type)
                .map(condition -> condition.path("lastTransitionTime").asString(""))
                .filter(text -> !text.isEmpty())
                .map(Instant::parse);
    }

    /** Sets a condition of a status that is being built. The time of transition changes with the status only. */
    public static ObjectNode set(ObjectNode status, String type, boolean holds, Reason why, Instant now) {
        return set(status, type, holds ? "True" : "False", why, now);
    }

    public static ObjectNode set(ObjectNode status, String type, String value, Reason why, Instant now) {
        ObjectNode condition = ofType(status, type);
        if (!condition.path("status").asString("").equals(value)) {
            condition.put("status", value).put("lastTransitionTime", Meta.time(now));
        }
        put(condition, "reason", why.reason());
        put(condition, "message", why.message());
        return condition;
    }

    private static void put(ObjectNode condition, String field, String text) {
        if (text.isEmpty()) {
            condition.remove(field);
        } else {
            condition.put(field, text);
        }
    }

    private static ObjectNode ofType(ObjectNode status, String type) {
        ArrayNode all = status.get("conditions") instanceof ArrayNode array ? array : status.putArray("conditions");
        for (JsonNode condition : all) {
            if (condition instanceof ObjectNode object
                    && condition.path("type").asString("").equals(type)) {
                return object;
            }
        }
        return all.addObject().put("type", type);
    }
}
