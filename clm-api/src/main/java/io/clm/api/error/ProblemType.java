package io.clm.api.error;

import java.util.Locale;
import org.springframework.http.HttpStatusCode;

/** The kinds of errors; each has a page below docs/problems that says what it means and what to do. */
public enum ProblemType {
    BAD_REQUEST(400),
    UNAUTHORIZED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    REQUEST_TIMEOUT(408),
    CONFLICT(409),
    PRECONDITION_FAILED(412),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    MISDIRECTED_REQUEST(421),
    UNPROCESSABLE(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    INTERNAL_ERROR(500),
    UNAVAILABLE(503);

    private static final String BASE = "https://clm.io/problems/";
    private static final int SERVER = 500;

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    /** The kind of an answer; one of its class where the status has none of its own. */
    public static ProblemType of(HttpStatusCode answer) {
        for (ProblemType type : values()) {
            if (type.status == answer.value()) {
                return type;
            }
        }
        return answer.value() < SERVER ? BAD_REQUEST : INTERNAL_ERROR;
    }

    public int status() {
        return status;
    }

    /** The name of its page. */
    public String page() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the member {@code type} of an error says. */
    public String uri() {
        return BASE + page();
    }
}
