package io.clm.api.security;

import io.clm.api.error.ErrorWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** What somebody gets whom we do not know: JSON below /api or with a token, else a page that says how to log in. */
@Component
class Stranger implements AuthenticationEntryPoint {

    private static final int LONGEST = 200;

    private final ErrorWriter errors;
    private final ObjectProvider<LoginPart> login;

    Stranger(ErrorWriter errors, ObjectProvider<LoginPart> login) {
        this.errors = errors;
        this.login = login;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        switch (e) {
            case NoRoleException none -> errors.write(request, response, HttpStatus.FORBIDDEN, said(e));
            case IssuerAwayException away -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, "5");
                errors.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, said(e));
            }
            case OAuth2AuthenticationException bad -> {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
                errors.write(request, response, HttpStatus.UNAUTHORIZED, "the bearer token is not valid: " + said(e));
            }
            case AuthenticationException unknown -> unknown(request, response);
        }
    }

    private void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().startsWith("/api/")
                || request.getRequestURI().startsWith("/actuator/")) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            errors.write(request, response, HttpStatus.UNAUTHORIZED, "a bearer token is needed");
        } else {
            LoginPart way = login.getIfAvailable();
            LoginPage.write(response, way == null ? null : way.start(request.getRequestURI()));
        }
    }

    /** Parts of a token may be in it: nothing but plain characters goes out. */
    private static String said(AuthenticationException e) {
        String message = String.valueOf(e.getMessage()).replaceAll("[^\\x20-\\x7e]", "?");
        return message.substring(0, Math.min(LONGEST, message.length()));
    }
}
