package io.clm.api.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks the API. */
final class Client {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String token;

    Client(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** Whether there is somebody who answers. */
    boolean answers() throws InterruptedException {
        try {
            return http.send(request("/me").GET().build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** The status; the body is thrown away. */
    int get(String path) {
        return send(request(path).GET(), BodyHandlers.discarding()).statusCode();
    }

    HttpResponse<String> read(String path) {
        return send(request(path).GET(), BodyHandlers.ofString());
    }

    int patch(String path, String json) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").method("PATCH", BodyPublishers.ofString(json));
        return send(request, BodyHandlers.discarding()).statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
