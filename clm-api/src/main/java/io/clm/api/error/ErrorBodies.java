package io.clm.api.error;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The body of an error: CLM's own on its registry's paths, unless Accept names problem+json; RFC 9457 elsewhere. */
public final class ErrorBodies {

    private static final List<String> REGISTRY =
            List.of("/api/v1/kubernetes-clusters", "/api/v1/infrastructure-accounts");

    private ErrorBodies() {}

    static ResponseEntity<Object> of(
            HttpServletRequest request, HttpStatusCode status, String message, List<Violation> violations) {
        return of(request, status, message, violations, new HttpHeaders());
    }

    static ResponseEntity<Object> of(
            HttpServletRequest request,
            HttpStatusCode status,
            String message,
            List<Violation> violations,
            HttpHeaders headers) {
        boolean registry = isRegistry(request);
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(registry ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        registry
                                ? new RegistryError(status.value(), message, fields(violations))
                                : problem(request, status, message, violations));
    }

    /** Whether a path is one of CLM's registry. */
    public static boolean isRegistry(String path) {
        return REGISTRY.stream().anyMatch(path::startsWith);
    }

    private static boolean isRegistry(HttpServletRequest request) {
        String accept = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        return isRegistry(request.getRequestURI()) && !accept.contains(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    }

    private static @Nullable String fields(List<Violation> violations) {
        return violations.isEmpty()
                ? null
                : violations.stream().map(Violation::field).distinct().collect(Collectors.joining(","));
    }

    private static ProblemBody problem(
            HttpServletRequest request, HttpStatusCode status, String message, List<Violation> violations) {
        HttpStatus known = HttpStatus.resolve(status.value());
        String title = known == null ? "Error" : known.getReasonPhrase();
        return new ProblemBody(
                ProblemType.of(status).uri(),
                title,
                status.value(),
                message,
                request.getRequestURI(),
                violations.isEmpty() ? null : violations);
    }
}
