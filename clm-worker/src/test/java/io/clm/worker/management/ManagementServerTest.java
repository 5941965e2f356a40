package io.clm.worker.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManagementServerTest {

    private final AtomicBoolean ready = new AtomicBoolean(true);
    private ManagementServer server;

    @BeforeEach
    void start() throws IOException {
        server = ManagementServer.start("127.0.0.1", 0, ready::get, () -> "clm_things 7\n");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"/health/live, 200, UP", "/health/ready, 200, UP", "/metrics, 200, clm_things 7", "/x, 404, there are"})
    void answers_probes_and_prometheus(String path, int status, String text) throws Exception {
        HttpResponse<String> answer = ask("GET", path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).startsWith(text);
    }

    @Test
    void is_not_ready_without_its_database_but_lives() throws Exception {
        ready.set(false);

        assertThat(ask("GET", "/health/ready").statusCode()).isEqualTo(503);
        assertThat(ask("GET", "/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void changes_nothing() throws Exception {
        assertThat(ask("POST", "/metrics").statusCode()).isEqualTo(405);
    }

    private HttpResponse<String> ask(String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
