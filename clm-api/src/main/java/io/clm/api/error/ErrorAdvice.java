package io.clm.api.error;

import io.clm.store.Outage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every exception of a request into an answer. */
@RestControllerAdvice
class ErrorAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> api(ApiException e, HttpServletRequest request) {
        return ErrorBodies.of(request, e.status(), e.getMessage(), e.violations());
    }

    @ExceptionHandler
    ResponseEntity<Object> wrongParameter(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        String wrong = e.getValue() instanceof Object[] ? "must be given once" : "cannot be " + e.getValue();
        Violation violation = new Violation(e.getName(), wrong);
        return ErrorBodies.of(
                request, HttpStatus.BAD_REQUEST, violation.field() + " " + violation.message(), List.of(violation));
    }

    @ExceptionHandler
    ResponseEntity<Object> raced(DataIntegrityViolationException e, HttpServletRequest request) {
        LOG.info("Refused by the database: {}", e.getClass().getSimpleName()); // its words show rows, secrets too
        return ErrorBodies.of(
                request, HttpStatus.CONFLICT, "somebody else changed the same thing, try again", List.of());
    }

    @ExceptionHandler
    ResponseEntity<Object> raced(ConcurrencyFailureException e, HttpServletRequest request) {
        LOG.info("Two wanted the same: {}", e.getMostSpecificCause().getMessage());
        return ErrorBodies.of(
                request, HttpStatus.CONFLICT, "somebody else changed the same thing, try again", List.of());
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(InvalidParameterException e, HttpServletRequest request) {
        return ErrorBodies.of(request, HttpStatus.BAD_REQUEST, "the query cannot be read", List.of());
    }

    @ExceptionHandler
    ResponseEntity<Object> rejected(RequestRejectedException e, HttpServletRequest request) {
        return ErrorBodies.of(
                request, HttpStatus.BAD_REQUEST, "the request has characters that are not allowed", List.of());
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception e, HttpServletRequest request) {
        if (Outage.is(e)) {
            return databaseAway(e, request);
        }
        ApiException limit = limit(e);
        if (limit != null) {
            return api(limit, request);
        }
        LOG.error("{} {}", request.getMethod(), request.getRequestURI(), e);
        return ErrorBodies.of(request, HttpStatus.INTERNAL_SERVER_ERROR, "unexpected error", List.of());
    }

    private static ResponseEntity<Object> databaseAway(Exception e, HttpServletRequest request) {
        LOG.warn("The database is away: {}", e.getMessage());
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "1");
        return ErrorBodies.of(
                request, HttpStatus.SERVICE_UNAVAILABLE, "the database is away, try again", List.of(), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ApiException limit = limit(e);
        if (limit != null) {
            return api(limit, servlet(request));
        }
        HttpStatusCode known = JsonFault.isTooLong(e) ? HttpStatus.CONTENT_TOO_LARGE : status;
        return ErrorBodies.of(servlet(request), known, JsonFault.of(e), List.of());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String known = e.getSupportedMediaTypes().stream().map(Object::toString).collect(Collectors.joining(" or "));
        MediaType given = e.getContentType();
        String message = (given == null ? "the body has no type that is known" : given + " is not taken here")
                + (known.isEmpty() ? "" : "; send " + known + ", and say so in Content-Type");
        return ErrorBodies.of(servlet(request), status, message, List.of(), headers);
    }

    /** The body may have been cut off while it was read. */
    private static @Nullable ApiException limit(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ApiException limit) {
                return limit;
            }
        }
        return null;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ErrorBodies.of(servlet(request), status, detail(e, body), List.of(), headers);
    }

    private static String detail(Exception e, @Nullable Object body) {
        ProblemDetail problem = body instanceof ProblemDetail given
                ? given
                : e instanceof ErrorResponse response ? response.getBody() : null;
        String detail = problem == null ? null : problem.getDetail();
        return detail == null ? "the request cannot be served" : detail;
    }

    private static HttpServletRequest servlet(WebRequest request) {
        return ((ServletWebRequest) request).getRequest();
    }
}
