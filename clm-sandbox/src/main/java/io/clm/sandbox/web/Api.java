package io.clm.sandbox.web;

import io.clm.sandbox.SandboxException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A JSON client of one HTTP service on loopback. */
public final class Api {

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ObjectMapper json = new ObjectMapper();
    private final String base;
    private final String token;

    /** {@code token} is sent as bearer; empty for a service that wants none. */
    public Api(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** Whether the path answers 200. */
    public boolean has(String path) throws IOException, InterruptedException {
        return send("GET", path, null).statusCode() == 200;
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return read("GET", path, send("GET", path, null));
    }

    public JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return accepted("POST", path, body);
    }

    public JsonNode put(String path, Object body) throws IOException, InterruptedException {
        return accepted("PUT", path, body);
    }

    private JsonNode accepted(String method, String path, Object body) throws IOException, InterruptedException {
        return read(method, path, send(method, path, json.writeValueAsString(body)));
    }

    private JsonNode read(String method, String path, HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new SandboxException(
                    method + " " + path + " was answered " + answer.statusCode() + ": " + answer.body(),
                    "this is a mistake of the sandbox itself");
        }
        return json.readTree(answer.body());
    }

    private HttpResponse<String> send(String method, String path, @org.jspecify.annotations.Nullable String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
