package io.clm.api.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** Asks the API, each thread on a connection of its own. It shares the processor with what it measures. */
final class Client {
    private final ThreadLocal<Connection> connections = new ThreadLocal<>();
    private final URI base;
    private final String token;

    Client(String base, String token) {
        this.base = URI.create(base);
        this.token = token;
    }

    /** Whether there is somebody who answers. */
    boolean answers() {
        try {
            return get("/me").status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    Connection.Answer get(String path) {
        return send("GET", path, "");
    }

    Connection.Answer patch(String path, String json) {
        return send("PATCH", path, json);
    }

    private Connection.Answer send(String method, String path, String json) {
        try {
            Connection connection = connection();
            Connection.Answer answer = connection.send(request(method, path, json));
            if (answer.last()) {
                connection.close();
                connections.remove();
            }
            return answer;
        } catch (IOException e) {
            connections.remove();
            throw new UncheckedIOException(e);
        }
    }

    private Connection connection() throws IOException {
        Connection connection = connections.get();
        if (connection == null) {
            connection = new Connection(base.getHost(), base.getPort());
            connections.set(connection);
        }
        return connection;
    }

    private String request(String method, String path, String json) {
        return "%s %s%s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(method, base.getPath(), path, base.getAuthority(), token, json.length(), json);
    }
}
