package io.clm.sim.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One request and the answer to it. */
public final class Exchange {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpExchange raw;

    Exchange(HttpExchange raw) {
        this.raw = raw;
    }

    public String method() {
        return raw.getRequestMethod();
    }

    /** The decoded path. */
    public String path() {
        return raw.getRequestURI().getPath();
    }

    /** The query parameters, decoded; of several of one name the last. */
    public Map<String, String> query() {
        String query = raw.getRequestURI().getRawQuery();
        return query == null ? Map.of() : FormBody.parse(query);
    }

    public @Nullable String header(String name) {
        return raw.getRequestHeaders().getFirst(name);
    }

    /** The whole body as text. */
    public String body() throws IOException {
        return new String(raw.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** The exchange below, for streams and headers. */
    public HttpExchange raw() {
        return raw;
    }

    /** Answers with JSON. */
    public void json(int status, Object body) throws IOException {
        json(status, "application/json", body);
    }

    void json(int status, String type, Object body) throws IOException {
        send(status, type, JSON.writeValueAsString(body));
    }

    /** Answers with a text of the given media type. */
    public void send(int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        raw.getResponseHeaders().set("Content-Type", type);
        raw.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        raw.getResponseBody().write(bytes);
        raw.close();
    }
}
