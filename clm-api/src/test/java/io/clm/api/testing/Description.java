package io.clm.api.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every operation of docs/openapi.json. */
public final class Description {

    private static final Path COMMITTED = Path.of("..", "docs", "openapi.json");

    private Description() {}

    public static List<Operation> operations() {
        try {
            JsonNode paths =
                    new JsonMapper().readTree(Files.readString(COMMITTED)).get("paths");
            return paths.properties().stream()
                    .flatMap(path -> path.getValue().properties().stream()
                            .map(one -> new Operation(
                                    one.getKey().toUpperCase(Locale.ROOT), path.getKey(), type(one.getValue()))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(JsonNode operation) {
        return operation.at("/requestBody/content").propertyNames().stream()
                .findFirst()
                .orElse("application/json");
    }

    /**
     * One of them.
     *
     * @param consumes a media type that it takes
     */
    public record Operation(String method, String path, String consumes) {

        public boolean reads() {
            return method.equals("GET");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
