package io.clm.api.error;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** Ends a request with an answer that says what is wrong. */
public final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient List<Violation> violations;

    private ApiException(HttpStatus status, String message, List<Violation> violations) {
        super(message);
        this.status = status;
        this.violations = List.copyOf(violations);
    }

    public static ApiException badRequest(List<Violation> violations) {
        String all = violations.stream()
                .map(violation -> violation.field() + " " + violation.message())
                .collect(Collectors.joining("; "));
        return new ApiException(HttpStatus.BAD_REQUEST, all, violations);
    }

    public static ApiException badRequest(String field, String message) {
        return badRequest(List.of(new Violation(field, message)));
    }

    public static ApiException notFound(String what, String id) {
        return new ApiException(HttpStatus.NOT_FOUND, "there is no " + what + " " + id, List.of());
    }

    public static ApiException forbidden(String message) {
        return new ApiException(HttpStatus.FORBIDDEN, message, List.of());
    }

    public static ApiException conflict(String message) {
        return new ApiException(HttpStatus.CONFLICT, message, List.of());
    }

    public static ApiException conflict(String field, String message) {
        return new ApiException(HttpStatus.CONFLICT, field + " " + message, List.of(new Violation(field, message)));
    }

    public static ApiException tooMany(String message) {
        return new ApiException(HttpStatus.TOO_MANY_REQUESTS, message, List.of());
    }

    /** Somebody changed what this client believed to know. */
    public static ApiException stale(long version) {
        return new ApiException(
                HttpStatus.PRECONDITION_FAILED,
                "somebody else changed it meanwhile: its version, with which its ETag begins, is %d now; read it again"
                        .formatted(version),
                List.of());
    }

    public static ApiException preconditionRequired() {
        return new ApiException(
                HttpStatus.PRECONDITION_REQUIRED,
                "say what you change: read it, and send its ETag as If-Match",
                List.of());
    }

    public static ApiException unprocessable(String message) {
        return new ApiException(HttpStatus.UNPROCESSABLE_CONTENT, message, List.of());
    }

    public static ApiException tooLarge(String message) {
        return new ApiException(HttpStatus.CONTENT_TOO_LARGE, message, List.of());
    }

    public static ApiException tooSlow(String message) {
        return new ApiException(HttpStatus.REQUEST_TIMEOUT, message, List.of());
    }

    public HttpStatus status() {
        return status;
    }

    public List<Violation> violations() {
        return violations;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
