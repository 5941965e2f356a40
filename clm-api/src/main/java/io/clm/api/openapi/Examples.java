package io.clm.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives each body of each operation the example of its schema from {@code openapi-examples.json}. */
final class Examples {

    private static final String FILE = "/openapi-examples.json";
    private static final String EVENT_STREAM = "text/event-stream";

    private final JsonNode examples = read();

    void add(OpenAPI api) {
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(this::add);
    }

    private void add(Operation operation) {
        if (operation.getRequestBody() != null) {
            add(operation.getRequestBody().getContent());
        }
        operation.getResponses().values().forEach(response -> add(response.getContent()));
    }

    private void add(@Nullable Content content) {
        Map<String, MediaType> bodies = content == null ? Map.of() : content;
        bodies.forEach((type, body) -> {
            if (type.equals(EVENT_STREAM)) {
                body.setExample(example("Event"));
            } else if (body.getSchema() != null && body.getSchema().get$ref() != null) {
                String ref = body.getSchema().get$ref();
                JsonNode example = example(ref.substring(ref.lastIndexOf('/') + 1));
                body.setExample(example.isMissingNode() ? null : example);
            }
        });
    }

    private JsonNode example(String schema) {
        return whole(examples.path(schema));
    }

    /** Puts the examples in that {@code $use} names. */
    private JsonNode whole(JsonNode node) {
        if (node.has("$use")) {
            return example(node.get("$use").asText());
        }
        if (node instanceof ArrayNode list) {
            ArrayNode copy = list.arrayNode();
            list.forEach(item -> copy.add(whole(item)));
            return copy;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), whole(field.getValue())));
            return copy;
        }
        return node;
    }

    private static JsonNode read() {
        try (InputStream file = Objects.requireNonNull(Examples.class.getResourceAsStream(FILE))) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
