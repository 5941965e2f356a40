package io.clm.sim.kube.http;

import io.clm.sim.http.Exchange;
import io.clm.sim.kube.store.Failures;
import io.clm.sim.kube.store.WriteMode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One call of the API. */
public final class Request {
    private final Exchange exchange;
    private final Map<String, String> query;
    private final List<String> warnings = new ArrayList<>();
    private byte @Nullable [] body;

    Request(Exchange exchange) {
        this.exchange = exchange;
        this.query = exchange.query();
    }

    Exchange exchange() {
        return exchange;
    }

    public String method() {
        return exchange.method();
    }

    public String path() {
        return exchange.path();
    }

    /** A query parameter, empty when it is not given. */
    public String query(String name) {
        return query.getOrDefault(name, "");
    }

    public boolean flag(String name) {
        String value = query(name);
        return value.equals("true") || value.equals("1");
    }

    public String header(String name) {
        String value = exchange.header(name);
        return value == null ? "" : value;
    }

    /** The media type of the body without its parameters. */
    public String contentType() {
        return header("Content-Type").split(";")[0].strip();
    }

    public Accept accept() {
        return Accept.parse(header("Accept"));
    }

    public byte[] body() throws IOException {
        byte[] read = body;
        if (read == null) {
            read = exchange.raw().getRequestBody().readAllBytes();
            body = read;
        }
        return read;
    }

    /** Whether the effect is kept; anything but {@code All} is refused. */
    public WriteMode writeMode(String optionsKind) {
        String dryRun = query("dryRun");
        if (dryRun.isEmpty()) {
            return WriteMode.COMMIT;
        }
        if (!dryRun.equals("All")) {
            throw OptionFailures.unsupported(optionsKind, "dryRun", "[\"" + dryRun + "\"]", "\"All\"");
        }
        return WriteMode.DRY_RUN;
    }

    /** Who writes: the field manager that is named, else the first word of the user agent. */
    public String fieldManager() {
        String named = query("fieldManager");
        if (!named.isEmpty()) {
            return named;
        }
        String agent = header("User-Agent").split("/")[0];
        return agent.isEmpty() ? "unknown" : agent;
    }

    /** Adds a sentence that clients show to their user. */
    public void warn(String text) {
        warnings.add("299 - \"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
    }

    List<String> warnings() {
        return warnings;
    }

    /** A whole number from the query; 0 when it is not given. */
    public long number(String name) {
        String text = query(name);
        try {
            return text.isEmpty() ? 0 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Failures.badRequest("%s%s: Invalid value: \"%s\": strconv.ParseUint: parsing \"%s\": invalid syntax"
                    .formatted(name.equals("resourceVersion") ? "invalid resource version: " : "", name, text, text));
        }
    }

    @Override
    public String toString() {
        return method() + " " + path();
    }
}
