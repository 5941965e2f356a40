package io.clm.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.api.testing.Answer;
import io.clm.api.testing.ApiIntegration;
import io.clm.api.testing.Http;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

class OpenApiIT extends ApiIntegration {

    private static final Path COMMITTED = Path.of("..", "docs", "openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    @Test
    void the_committed_description_is_the_one_that_is_served() throws IOException {
        String served = JSON.writeValueAsString(JSON.readTree(description(Http.API + "/openapi.json"))) + "\n";
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, served);
        }
        assertThat(served)
                .as("docs/openapi.json is out of step: run mvn -pl clm-api -am verify -Dit.test=OpenApiIT"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false"
                        + " -Dopenapi.write=true")
                .isEqualTo(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "");
    }

    @Test
    void it_is_served_at_both_paths_without_a_token() {
        assertThat(description("/openapi.json")).isEqualTo(description(Http.API + "/openapi.json"));
    }

    @Test
    void every_operation_has_an_id_and_a_typed_answer() {
        JsonNode paths = JSON.readTree(description("/openapi.json")).get("paths");

        assertThat(paths.size()).isGreaterThan(20);
        paths.properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    assertThat(operation.getValue().path("operationId").asString())
                            .as(name)
                            .doesNotContain("_")
                            .isNotEmpty();
                    assertThat(operation.getValue().at("/responses").toString())
                            .as(name)
                            .doesNotContain("\"type\":\"object\"");
                }));
    }

    @Test
    void each_parameter_is_described_as_what_it_is() {
        JsonNode paths = JSON.readTree(description("/openapi.json")).get("paths");

        assertThat(parameter(paths, "/audit", "actor").has("format")).isFalse();
        assertThat(parameter(paths, "/audit", "cursor").path("format").asString())
                .isEqualTo("uuid");
        assertThat(parameter(paths, "/audit", "limit").path("maximum").asInt()).isEqualTo(200);
        assertThat(parameter(paths, "/kubernetes-clusters", "cursor").has("format"))
                .isFalse();
        assertThat(parameter(paths, "/kubernetes-clusters", "limit")
                        .path("maximum")
                        .asInt())
                .isEqualTo(1000);
        assertThat("-created_at")
                .matches(parameter(paths, "/kubernetes-clusters", "sort")
                        .path("pattern")
                        .asString());
        assertThat(parameter(paths, "/rollouts", "version").has("format")).isFalse();
        assertThat(parameter(paths, "/rollouts", "state").at("/items/enum").toString())
                .contains("planned");
    }

    private static JsonNode parameter(JsonNode paths, String path, String name) {
        return paths.path(Http.API + path)
                .at("/get/parameters")
                .valueStream()
                .filter(parameter -> parameter.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("schema");
    }

    @Test
    void every_body_has_an_example() {
        JsonNode paths = JSON.readTree(description("/openapi.json")).get("paths");

        paths.properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    List<JsonNode> bodies = new ArrayList<>();
                    operation.getValue().path("responses").forEach(answer -> bodies.add(answer.path("content")));
                    bodies.add(operation.getValue().at("/requestBody/content"));
                    bodies.forEach(content -> content.properties()
                            .forEach(body -> assertThat(body.getValue().has("example"))
                                    .as(operation.getKey() + " " + path.getKey() + " " + body.getKey()
                                            + ": describe its schema in openapi-examples.json")
                                    .isTrue()));
                }));
    }

    private String description(String path) {
        Answer answer = http.with().get(path);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }
}
