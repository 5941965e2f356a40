package io.clm.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.api.testing.Answer;
import io.clm.api.testing.ApiIntegration;
import io.clm.api.testing.Http;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostAndHeadersIT extends ApiIntegration {

    @ParameterizedTest
    @CsvSource({
        "localhost, 200",
        "LOCALHOST:1, 200",
        "127.0.0.1, 200",
        "[::1]:80, 200",
        "evil.example.org, 421",
        "localhost.evil.example.org, 421",
        "169.254.169.254, 421"
    })
    void only_known_hosts_are_served(String host, int status) throws IOException {
        assertThat(statusLine("GET " + Http.API + "/channels HTTP/1.1\r\nHost: " + host + "\r\n"
                        + "Authorization: Bearer " + TOKEN + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 " + status);
    }

    @Test
    void a_foreign_host_is_refused_before_anything_else() throws IOException {
        assertThat(statusLine("GET /login?ticket=x HTTP/1.1\r\nHost: evil.example.org\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
    }

    @Test
    void every_answer_has_the_headers_that_keep_a_browser_safe() {
        for (String path : new String[] {"/", Http.API + "/channels", Http.API + "/nothing"}) {
            Answer answer = http.get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'self'", "frame-ancestors 'none'");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Set-Cookie")).isEmpty();
        }
    }

    private String statusLine(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", http.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }
}
