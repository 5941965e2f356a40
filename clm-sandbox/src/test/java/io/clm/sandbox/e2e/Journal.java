package io.clm.sandbox.e2e;

import io.clm.sandbox.web.Api;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What was really done to the simulated cloud. */
final class Journal {

    private final List<JsonNode> items;

    private Journal(List<JsonNode> items) {
        this.items = items;
    }

    static Journal read(Api cloud) throws IOException, InterruptedException {
        return new Journal(Fleet.list(cloud.get("/journal").get("items")));
    }

    /** The actions since an earlier reading of the same journal. */
    Journal since(Journal earlier) {
        return new Journal(items.subList(earlier.items.size(), items.size()));
    }

    Journal of(String cluster) {
        return new Journal(items.stream()
                .filter(item -> item.path("cluster").asString("").equals(cluster))
                .toList());
    }

    /** Actions with an effect, such as {@code evict}, of a kind. */
    List<JsonNode> done(String action, String kind) {
        return items.stream()
                .filter(item -> item.get("action").asString().equals(action)
                        && item.get("kind").asString().equals(kind)
                        && item.get("outcome").asString().equals("done"))
                .toList();
    }

    /** Things to which the same action was done with effect more than once. */
    List<String> repeated(String action, String kind) {
        return done(action, kind).stream()
                .collect(Collectors.groupingBy(item -> item.get("uid").asString(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Everything with an effect but on Leases and Events, as text. */
    List<String> changes() {
        return items.stream()
                .filter(item -> item.get("outcome").asString().equals("done"))
                .filter(item ->
                        !List.of("Lease", "Event").contains(item.get("kind").asString()))
                .map(item -> item.get("action").asString() + " "
                        + item.get("kind").asString() + " " + item.get("name").asString())
                .toList();
    }
}
