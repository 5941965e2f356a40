package io.clm.sim.kube.contract;

import io.clm.sim.kube.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One request of a scenario and what a real server answered to it.
 *
 * @param body an object, or a text that is sent as it is
 * @param only the dotted paths of the answer that count; empty = all of it
 */
record Step(
        String method,
        String path,
        String type,
        String accept,
        @Nullable JsonNode body,
        JsonNode only,
        int code,
        @Nullable JsonNode answer) {

    static Step read(JsonNode json) {
        return new Step(
                Json.text(json, "method"),
                Json.text(json, "path"),
                json.path("type").asString("application/json"),
                json.path("accept").asString("application/json"),
                json.get("body"),
                json.path("only"),
                json.path("code").asInt(0),
                json.get("answer"));
    }

    Response run(Endpoint server, String namespace) throws Exception {
        String text = body == null ? "" : body.isString() ? body.asString("") : body.toString();
        return server.send(
                method,
                path.replace("NS", namespace),
                accept,
                text.isEmpty() ? "" : type,
                text.replace("NS", namespace));
    }

    /** The part of an answer that counts, with all that differs from run to run replaced. */
    JsonNode normal(Response response, String namespace) {
        JsonNode whole = Normal.of(response.body(), namespace);
        if (only.isEmpty()) {
            return whole;
        }
        ObjectNode part = Json.object();
        for (JsonNode path : only) {
            JsonNode value = Json.at(whole, path.asString(""));
            if (!value.isMissingNode()) {
                part.set(path.asString(""), value);
            }
        }
        return part;
    }

    @Override
    public String toString() {
        return method + " " + path + (body == null ? "" : " " + body);
    }
}
