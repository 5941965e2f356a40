package io.clm.sim.kube.http;

import com.sun.net.httpserver.HttpExchange;
import io.clm.sim.kube.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Sends answers. */
final class AnswerWriter {
    private static final byte[] END_OF_LINE = {'\n'};

    private AnswerWriter() {}

    static void send(Request request, Answer answer) throws IOException, InterruptedException {
        HttpExchange raw = request.exchange().raw();
        for (String warning : request.warnings()) {
            raw.getResponseHeaders().add("Warning", warning);
        }
        switch (answer) {
            case Answer.One one -> send(raw, one.code(), "application/json", Json.bytes(one.body()));
            case Answer.Text text ->
                send(raw, text.code(), text.type(), text.body().getBytes(StandardCharsets.UTF_8));
            case Answer.Stream stream -> stream(raw, stream.streamer());
        }
    }

    private static void send(HttpExchange raw, int code, String type, byte[] body) throws IOException {
        raw.getResponseHeaders().set("Content-Type", type);
        raw.getResponseHeaders().set("Cache-Control", "no-cache, private");
        raw.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
        raw.getResponseBody().write(body);
        raw.close();
    }

    private static void stream(HttpExchange raw, Answer.Streamer streamer) throws IOException, InterruptedException {
        raw.getResponseHeaders().set("Content-Type", "application/json");
        raw.sendResponseHeaders(200, 0);
        try (OutputStream out = raw.getResponseBody()) {
            out.flush();
            streamer.run(json -> {
                out.write(json);
                out.write(END_OF_LINE);
                out.flush();
            });
        }
    }
}
