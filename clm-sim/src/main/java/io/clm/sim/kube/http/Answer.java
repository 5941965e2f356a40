package io.clm.sim.kube.http;

import tools.jackson.databind.JsonNode;

/** What a call is answered with, before it is turned into what the client wants. */
public sealed interface Answer {
    /** One object or Status. */
    record One(int code, JsonNode body) implements Answer {}

    /** A text. */
    record Text(int code, String type, String body) implements Answer {}

    /** A stream that the writer fills until it is over. */
    record Stream(Streamer streamer) implements Answer {}

    /** Fills a stream. */
    @FunctionalInterface
    interface Streamer {
        void run(LineWriter out) throws java.io.IOException, InterruptedException;
    }

    /** Takes the lines of a stream; each is on its way when it returns. */
    @FunctionalInterface
    interface LineWriter {
        void line(byte[] json) throws java.io.IOException;
    }

    static Answer ok(JsonNode body) {
        return new One(200, body);
    }

    static Answer created(JsonNode body) {
        return new One(201, body);
    }
}
