package io.clm.sim.kube.contract;

import io.clm.sim.kube.json.Json;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of an answer that is compared.
 *
 * @param only the paths that count; empty = all of it
 * @param each paths of every item of a list, or of every line of a watch; the items are put in order
 * @param headers names of headers that count
 */
record Part(List<String> only, List<String> each, List<String> headers) {

    static Part read(JsonNode step) {
        return new Part(texts(step.path("only")), texts(step.path("each")), texts(step.path("headers")));
    }

    JsonNode of(Response response, String namespace) {
        JsonNode part = part(response, namespace);
        if (headers.isEmpty()) {
            return part;
        }
        ObjectNode both = Json.object();
        headers.forEach(
                name -> both.put(name, response.headers().firstValue(name).orElse("none")));
        both.set("body", part);
        return both;
    }

    private JsonNode part(Response response, String namespace) {
        if (!each.isEmpty()) {
            return response.body().startsWith("{\"type\":")
                    ? lines(response.body(), namespace)
                    : items(Normal.of(response.body(), namespace).path("items"));
        }
        JsonNode whole = Normal.of(response.body(), namespace);
        return only.isEmpty() ? whole : pick(whole, only);
    }

    private ArrayNode items(JsonNode items) {
        ArrayNode result = Json.array();
        Json.items(items).stream()
                .map(item -> pick(item, each))
                .sorted(Comparator.comparing(Json::sorted))
                .forEach(result::add);
        return result;
    }

    /** The events of a watch in their order; bookmarks that only tell a version are no part of it. */
    private ArrayNode lines(String body, String namespace) {
        ArrayNode result = Json.array();
        for (String line : body.split("\n")) {
            JsonNode event = Normal.of(line, namespace);
            boolean version = Json.text(event, "type").equals("BOOKMARK")
                    && Json.at(event, "object.metadata.annotations").isMissingNode();
            if (!version) {
                result.add(pick(event, each));
            }
        }
        return result;
    }

    private static ObjectNode pick(JsonNode whole, List<String> paths) {
        ObjectNode part = Json.object();
        for (String path : paths) {
            JsonNode value = Paths.at(whole, path);
            if (!value.isMissingNode()) {
                part.set(path, value);
            }
        }
        return part;
    }

    private static List<String> texts(JsonNode list) {
        return Json.items(list).stream().map(text -> text.asString("")).toList();
    }
}
