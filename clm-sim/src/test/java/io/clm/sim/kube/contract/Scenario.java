package io.clm.sim.kube.contract;

import io.clm.sim.kube.json.Json;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Requests in a row, in a namespace of their own, written in a file together with a real server's answers. */
record Scenario(String title, List<Step> steps) {
    static List<Scenario> all() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(Scenario.class.getResource("recorded")).toURI());
        List<Scenario> scenarios = new ArrayList<>();
        for (Path file : files(folder)) {
            scenarios.addAll(read(file));
        }
        return scenarios;
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    static List<Scenario> read(Path file) throws IOException {
        List<Scenario> scenarios = new ArrayList<>();
        for (JsonNode scenario : Json.parse(Files.readAllBytes(file))) {
            List<Step> steps =
                    Json.items(scenario.path("steps")).stream().map(Step::read).toList();
            scenarios.add(new Scenario(Json.text(scenario, "title"), steps));
        }
        return scenarios;
    }

    @Override
    public String toString() {
        return title;
    }
}
