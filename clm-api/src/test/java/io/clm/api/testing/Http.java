package io.clm.api.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** A client of the API under test. Paths begin with a slash; those of the API are below {@link #API}. */
public final class Http {

    public static final String API = "/api/v1";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port;
    private final List<String> headers;

    public Http(int port, String token) {
        this(port, List.of("Authorization", "Bearer " + token));
    }

    private Http(int port, List<String> headers) {
        this.port = port;
        this.headers = headers;
    }

    /** The same client with these headers, and no others. */
    public Http with(String... only) {
        return new Http(port, List.of(only));
    }

    public int port() {
        return port;
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public Answer post(String path, String json) {
        return send("POST", path, BodyPublishers.ofString(json), "Content-Type", "application/json");
    }

    public Answer put(String path, String json) {
        return send("PUT", path, BodyPublishers.ofString(json), "Content-Type", "application/json");
    }

    public Answer patch(String path, String json) {
        return send("PATCH", path, BodyPublishers.ofString(json), "Content-Type", "application/json");
    }

    public Answer send(String method, String path, BodyPublisher body, String... more) {
        try {
            return new Answer(CLIENT.send(request(method, path, body, more), BodyHandlers.ofString()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(method + " " + path, e);
        }
    }

    /** The lines of a stream, read as they come. */
    public HttpResponse<InputStream> open(String path, String... more) throws IOException, InterruptedException {
        return CLIENT.send(request("GET", path, BodyPublishers.noBody(), more), BodyHandlers.ofInputStream());
    }

    private HttpRequest request(String method, String path, BodyPublisher body, String... more) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body);
        addAll(request, headers.toArray(String[]::new));
        addAll(request, more);
        return request.build();
    }

    private static void addAll(HttpRequest.Builder request, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            request.header(pairs[i], pairs[i + 1]);
        }
    }
}
