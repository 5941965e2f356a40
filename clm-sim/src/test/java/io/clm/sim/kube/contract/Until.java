package io.clm.sim.kube.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import tools.jackson.databind.JsonNode;

/** What an answer must hold at some paths; a null stands for nothing, {@code code} for the answer's own. */
record Until(Map<String, JsonNode> wanted) {
    private static final Duration PATIENCE = Duration.ofSeconds(75);
    private static final long PAUSE_MILLIS = 100;

    static Until read(JsonNode json) {
        Map<String, JsonNode> wanted = new LinkedHashMap<>();
        json.properties().forEach(field -> wanted.put(field.getKey(), field.getValue()));
        return new Until(wanted);
    }

    /** The first answer that is so; the last one when none is in time, so that the difference shows. */
    Response met(Callable<Response> ask) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        Response response = ask.call();
        while (!holds(response) && Instant.now().isBefore(end)) {
            Thread.sleep(PAUSE_MILLIS);
            response = ask.call();
        }
        return response;
    }

    boolean holds(Response response) {
        return wanted.entrySet().stream().allMatch(entry -> holds(response, entry.getKey(), entry.getValue()));
    }

    private static boolean holds(Response response, String path, JsonNode value) {
        if (path.equals("code")) {
            return response.code() == value.asInt(0);
        }
        JsonNode found = Paths.at(response.json(), path);
        return value.isNull() ? found.isMissingNode() : found.equals(value);
    }
}
