package io.clm.sim.http;

import java.io.IOException;

/** Answers one request. */
@FunctionalInterface
public interface Handler {
    /**
     * Answers.
     *
     * @throws IOException when the other side is gone
     * @throws HttpProblem when the request cannot be served; it becomes a problem document
     */
    void handle(Exchange exchange) throws IOException;
}
