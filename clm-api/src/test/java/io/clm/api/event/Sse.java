package io.clm.api.event;

import io.clm.api.testing.Http;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An open stream, read line by line. */
final class Sse implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    Sse(Http http, String query, String... headers) throws IOException, InterruptedException {
        response = http.open(Http.API + "/events" + query, headers);
        Thread.ofVirtual().start(this::read);
        line(line -> line.startsWith("retry:"));
    }

    private void read() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            // closed
        }
        lines.add("closed");
    }

    String contentType() {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    /** The next event, which must come within ten seconds. */
    JsonNode event() throws InterruptedException {
        return JSON.readTree(line(line -> line.startsWith("data:")).substring("data:".length()));
    }

    /** The next line that fits. */
    String line(Predicate<String> fits) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            String line = lines.poll(left, TimeUnit.NANOSECONDS);
            if (line != null && fits.test(line)) {
                return line;
            }
        }
        throw new AssertionError("nothing came");
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }
}
