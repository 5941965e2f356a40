package io.clm.api.transfer;

import io.clm.api.error.ApiException;
import io.clm.api.error.Violation;
import io.clm.core.yaml.YamlDocument;
import io.clm.core.yaml.YamlReader;
import io.clm.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A {@code clusters.yaml}, as CLM's file registry reads it. */
final class ClustersYaml {
    private static final String LIST = "clusters";

    private ClustersYaml() {}

    /** Its clusters; an exception says line and column of what is wrong. */
    static List<ObjectNode> read(String text) {
        YamlText yaml = YamlReader.read(text);
        List<Violation> violations = new ArrayList<>();
        yaml.problems()
                .forEach(problem -> violations.add(new Violation(
                        "line %d, column %d".formatted(problem.line(), problem.column()), problem.message())));
        List<ObjectNode> clusters = new ArrayList<>();
        for (YamlDocument document : yaml.documents()) {
            add(clusters, new YamlJson(violations).read(document.root()), violations);
        }
        if (violations.isEmpty() && yaml.documents().isEmpty()) {
            violations.add(new Violation("body", "is empty; it must be a map with a list named " + LIST));
        }
        if (!violations.isEmpty()) {
            throw ApiException.badRequest(violations);
        }
        return clusters;
    }

    private static void add(List<ObjectNode> clusters, JsonNode document, List<Violation> violations) {
        JsonNode list = document.path(LIST);
        if (!list.isArray()) {
            violations.add(new Violation(LIST, "must be a list"));
        }
        int number = 0;
        for (JsonNode item : list) {
            if (item instanceof ObjectNode cluster) {
                clusters.add(cluster);
            } else {
                violations.add(new Violation("clusters[" + number + "]", "must be a map"));
            }
            number++;
        }
    }
}
