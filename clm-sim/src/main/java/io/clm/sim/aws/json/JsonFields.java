package io.clm.sim.aws.json;

import io.clm.sim.aws.AwsException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON document written flat, as the query protocol writes its fields: lists have {@code member.1}, {@code member.2} … */
final class JsonFields {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, String> fields = new LinkedHashMap<>();

    private JsonFields() {}

    static Map<String, String> of(String body) {
        JsonFields flat = new JsonFields();
        flat.add("", read(body));
        return flat.fields;
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body.isEmpty() ? "{}" : body);
        } catch (JacksonException e) {
            throw new AwsException(400, "SerializationException", "the body is no JSON document");
        }
    }

    private void add(String name, JsonNode node) {
        if (node.isObject()) {
            node.forEachEntry((key, value) -> add(name.isEmpty() ? key : name + "." + key, value));
        } else if (node.isArray()) {
            int number = 0;
            for (JsonNode item : node) {
                add(name + ".member." + ++number, item);
            }
        } else if (!node.isNull()) {
            fields.put(name, node.asString());
        }
    }
}
