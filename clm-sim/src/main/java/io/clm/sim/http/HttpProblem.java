package io.clm.sim.http;

/** A request that cannot be served, with the status and the sentence for the caller. */
public final class HttpProblem extends RuntimeException {
    private final int status;

    public HttpProblem(int status, String detail) {
        super(detail, null, false, false);
        this.status = status;
    }

    /** The HTTP status, 4xx or 5xx. */
    public int status() {
        return status;
    }

    /** What is wrong, in a sentence. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
