package io.clm.worker.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The control address of the simulated cloud: its journal and its faults. */
public final class Cloud {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String url;

    Cloud(String url) {
        this.url = url;
    }

    /** Its address, also AWS'. */
    public String url() {
        return url;
    }

    /** One thing that was done to a cluster. */
    public record Deed(String action, String kind, String name, String uid, String outcome, String detail) {}

    /** What was done to a cluster, in order. */
    public List<Deed> journal(String clusterId) {
        return journal(item -> item.path("cluster").asString("").equals(clusterId));
    }

    /** What was put into the bucket for the cluster of that local id, in order. */
    public List<String> uploads(String localId) {
        return journal(item -> item.path("action").asString("").equals("put-object")).stream()
                .map(Deed::name)
                .filter(name -> name.contains("/" + localId + "/"))
                .toList();
    }

    private List<Deed> journal(Predicate<JsonNode> which) {
        List<Deed> deeds = new ArrayList<>();
        for (JsonNode item : JSON.readTree(send("GET", "/journal", "")).path("items")) {
            if (which.test(item)) {
                deeds.add(new Deed(
                        item.path("action").asString(""),
                        item.path("kind").asString(""),
                        item.path("name").asString(""),
                        item.path("uid").asString(""),
                        item.path("outcome").asString(""),
                        item.path("detail").asString("")));
            }
        }
        return deeds;
    }

    /** Switches a fault on, as JSON; its id. */
    public String fault(String json) {
        return JSON.readTree(send("POST", "/faults", json)).path("id").asString("");
    }

    /** Takes one fault away. */
    public void mend(String fault) {
        send("DELETE", "/faults/" + fault, "");
    }

    public void noFaults() {
        send("DELETE", "/faults", "");
    }

    private String send(String method, String path, String body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                    .header("Content-Type", "application/json")
                    .build();
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
