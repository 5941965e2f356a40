package io.clm.sim.aws.life;

import io.clm.sim.aws.ec2.Instance;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two calls to a Kubernetes API that the life of a machine needs. */
final class NodeApi {
    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /** Creates the Node; one of the same instance that is there already is as good. */
    void register(String url, Map<String, Object> node, Instance i) throws IOException, InterruptedException {
        HttpRequest create = request(url + "/api/v1/nodes")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(node)))
                .build();
        HttpResponse<String> answer = send(create);
        if (answer.statusCode() != 201 && !(answer.statusCode() == 409 && ours(url, i))) {
            throw new IOException("registering answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    /** Deletes the instance's Node; done when there is none of this instance. */
    void remove(String url, Instance i) throws IOException, InterruptedException {
        if (!ours(url, i)) {
            return;
        }
        int status = send(request(nodeUrl(url, i)).DELETE().build()).statusCode();
        if (status != 200 && status != 202 && status != 404) {
            throw new IOException("deleting the Node answered " + status);
        }
    }

    private boolean ours(String url, Instance i) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(nodeUrl(url, i)).GET().build());
        if (answer.statusCode() == 404) {
            return false;
        }
        if (answer.statusCode() != 200) {
            throw new IOException("reading the Node answered " + answer.statusCode());
        }
        JsonNode provider = json.readTree(answer.body()).path("spec").path("providerID");
        return provider.asString("").equals(NodeDocument.providerId(i));
    }

    private static String nodeUrl(String url, Instance i) {
        return url + "/api/v1/nodes/" + i.dnsName();
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(10))
                .header("User-Agent", "cloud-machine")
                .header("Accept", "application/json");
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
