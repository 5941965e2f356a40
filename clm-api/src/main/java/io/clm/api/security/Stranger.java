package io.clm.api.security;

import io.clm.api.error.ErrorWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** What somebody gets whom we do not know: 401, as JSON below /api, else as a page that says how to log in. */
@Component
class Stranger implements AuthenticationEntryPoint {

    private static final String PAGE = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>clm: log in</title>
            <h1>You are not logged in</h1>
            <p>This page opens with a login link, which works once. The sandbox prints one and keeps a fresh one in
            <code>sandbox.json</code>; elsewhere <code>POST /api/v1/login-tickets</code> with a bearer token makes one.</p></html>
            """;

    private final ErrorWriter errors;

    Stranger(ErrorWriter errors) {
        this.errors = errors;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            errors.write(request, response, HttpStatus.UNAUTHORIZED, "a bearer token is needed");
        } else {
            page(response, HttpStatus.UNAUTHORIZED);
        }
    }

    /** The page for people. */
    static void page(HttpServletResponse response, HttpStatus status) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(PAGE.getBytes(StandardCharsets.UTF_8));
    }
}
