package io.clm.sim.kube.contract;

import io.clm.sim.kube.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a real server's answers into the scenario files of a folder (its only argument). The server is the one of the
 * environment. Look at what changed before it is committed.
 */
final class AnswerRecorder {
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private AnswerRecorder() {}

    public static void main(String[] args) throws Exception {
        Endpoint server = Objects.requireNonNull(Endpoint.fromEnvironment(), "no server in the environment");
        for (Path file : Scenario.files(Path.of(args[0]))) {
            JsonNode scenarios = Json.parse(Files.readAllBytes(file));
            for (JsonNode scenario : scenarios) {
                record(server, scenario);
            }
            Files.writeString(file, PRETTY.writeValueAsString(scenarios) + "\n");
        }
    }

    private static void record(Endpoint server, JsonNode scenario) throws Exception {
        try (Namespaces namespace = Namespaces.create(server)) {
            Variables variables = new Variables(namespace.name());
            for (JsonNode json : scenario.path("steps")) {
                Step step = Step.read(json);
                Response response = step.run(server, variables);
                if (!step.until().holds(response)) {
                    throw new IllegalStateException(step + " never became " + step.until() + ": " + response.body());
                }
                ((ObjectNode) json).put("code", response.code());
                ((ObjectNode) json).set("answer", step.normal(response, variables));
            }
        }
    }
}
