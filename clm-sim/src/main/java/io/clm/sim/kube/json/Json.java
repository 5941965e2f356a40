package io.clm.sim.kube.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reading, writing and walking JSON trees. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /** Reads one JSON object; throws {@link JacksonException} on rubbish or on anything but an object. */
    public static ObjectNode parseObject(byte[] json) {
        return MAPPER.readValue(json, ObjectNode.class);
    }

    /** Reads one JSON object; throws {@link JacksonException} on rubbish or on anything but an object. */
    public static ObjectNode parseObject(String json) {
        return MAPPER.readValue(json, ObjectNode.class);
    }

    /** Reads any JSON value; throws {@link JacksonException} on rubbish. */
    public static JsonNode parse(byte[] json) {
        return MAPPER.readTree(json);
    }

    public static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /** The node at a dotted path, missing (never null) where there is none. */
    public static JsonNode at(JsonNode node, String dotted) {
        JsonNode here = node;
        for (String field : dotted.split("\\.")) {
            here = here.path(field);
        }
        return here;
    }

    /** The text at a dotted path, empty where there is none. */
    public static String text(JsonNode node, String dotted) {
        return at(node, dotted).asString("");
    }

    /** The whole number at a dotted path. */
    public static int number(JsonNode node, String dotted, int otherwise) {
        return at(node, dotted).asInt(otherwise);
    }

    /** The object at a field of a tree that is being built; made when it is not there or no object. */
    public static ObjectNode child(ObjectNode parent, String field) {
        return parent.get(field) instanceof ObjectNode present ? present : parent.putObject(field);
    }

    public static List<JsonNode> items(JsonNode arrayOrMissing) {
        List<JsonNode> items = new ArrayList<>();
        arrayOrMissing.forEach(items::add);
        return items;
    }

    public static @Nullable ObjectNode objectOrNull(@Nullable JsonNode node) {
        return node instanceof ObjectNode object ? object : null;
    }

    /** The text of a value with the fields of every object in order; "null" for none. */
    public static String sorted(@Nullable JsonNode node) {
        return node == null ? "null" : SORTED.writeValueAsString(SORTED.treeToValue(node, Object.class));
    }

    /** A changed copy; the argument stays as it is. */
    public static ObjectNode with(ObjectNode original, Consumer<ObjectNode> change) {
        ObjectNode copy = original.deepCopy();
        change.accept(copy);
        return copy;
    }
}
