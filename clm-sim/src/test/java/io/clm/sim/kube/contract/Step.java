package io.clm.sim.kube.contract;

import io.clm.sim.kube.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One request of a scenario and what a real server answered to it.
 *
 * @param body an object, or a text that is sent as it is
 * @param until repeated until the answer is so
 * @param save what later steps take from the answer: names, each with its path
 */
record Step(
        String method,
        String path,
        String type,
        String accept,
        @Nullable JsonNode body,
        Until until,
        Map<String, String> save,
        Part part,
        int code,
        @Nullable JsonNode answer) {

    static Step read(JsonNode json) {
        return new Step(
                Json.text(json, "method"),
                Json.text(json, "path"),
                json.path("type").asString("application/json"),
                json.path("accept").asString("application/json"),
                json.get("body"),
                Until.read(json.path("until")),
                Variables.texts(json.path("save")),
                Part.read(json),
                json.path("code").asInt(0),
                json.get("answer"));
    }

    Response run(Endpoint server, Variables variables) throws Exception {
        Response response = until.met(() -> send(server, variables));
        save.forEach((name, path) ->
                variables.put(name, Paths.at(response.json(), path).asString("")));
        return response;
    }

    private Response send(Endpoint server, Variables variables) throws Exception {
        String text = body == null ? "" : body.isString() ? body.asString("") : body.toString();
        return server.send(method, variables.in(path), accept, text.isEmpty() ? "" : type, variables.in(text));
    }

    /** The part of an answer that counts, with all that differs from run to run replaced. */
    JsonNode normal(Response response, Variables variables) {
        return part.of(response, variables.namespace());
    }

    @Override
    public String toString() {
        return method + " " + path + (body == null ? "" : " " + body);
    }
}
