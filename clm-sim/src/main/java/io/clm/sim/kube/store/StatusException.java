package io.clm.sim.kube.store;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A request that the API refuses: carries the {@code Status} body of the answer. */
public final class StatusException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final String reason;
    private final transient @Nullable ObjectNode details;

    public StatusException(int code, String reason, String message, @Nullable ObjectNode details) {
        super(message, null, false, false);
        this.code = code;
        this.reason = reason;
        this.details = details;
    }

    /** The HTTP status. */
    public int code() {
        return code;
    }

    /** The machine-readable reason, such as {@code NotFound}, {@code AlreadyExists}, {@code Conflict}. */
    public String reason() {
        return reason;
    }

    /** The {@code details} of the Status, null when there are none. */
    public @Nullable ObjectNode details() {
        return details;
    }

    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? reason : message;
    }
}
