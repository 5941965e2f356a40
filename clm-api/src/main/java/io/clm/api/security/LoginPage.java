package io.clm.api.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/** The page for people we do not know. */
final class LoginPage {

    private static final String HEAD = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>clm: log in</title>
            <h1>You are not logged in</h1>
            """;

    private static final String LINKS = """
            <p>This page opens with a login link, which works once. The sandbox prints one and keeps a fresh one in
            <code>sandbox.json</code>; elsewhere <code>POST /api/v1/login-tickets</code> with a bearer token makes one.</p></html>
            """;

    private LoginPage() {}

    /** Writes it, with {@code start} as where to log in; null where only links open the page. */
    static void write(HttpServletResponse response, @Nullable String start) throws IOException {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        String way = start == null ? "" : "<p><a href=\"%s\">Log in</a></p>".formatted(HtmlUtils.htmlEscape(start));
        response.getOutputStream().write((HEAD + way + LINKS).getBytes(StandardCharsets.UTF_8));
    }
}
