package io.clm.sim.kube.store;

import io.clm.sim.kube.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One line of the log: an object as it became, or null when it went. */
record LogLine(
        long resourceVersion, ObjectKey key, @Nullable ObjectNode object) {
    byte[] bytes() {
        ObjectNode line = Json.object()
                .put("rv", resourceVersion)
                .put("r", key.groupResource())
                .put("ns", key.namespace())
                .put("n", key.name());
        if (object != null) {
            line.set("o", object);
        }
        byte[] json = Json.bytes(line);
        byte[] withEnd = java.util.Arrays.copyOf(json, json.length + 1);
        withEnd[json.length] = '\n';
        return withEnd;
    }

    static LogLine parse(String text) {
        ObjectNode line = Json.parseObject(text);
        ObjectKey key = new ObjectKey(Json.text(line, "r"), Json.text(line, "ns"), Json.text(line, "n"));
        return new LogLine(line.path("rv").asLong(0), key, Json.objectOrNull(line.get("o")));
    }

    void into(ChangeLog.Sink sink) {
        if (object == null) {
            sink.remove(resourceVersion, key);
        } else {
            sink.put(resourceVersion, key, object);
        }
    }
}
