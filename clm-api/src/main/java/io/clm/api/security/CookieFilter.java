package io.clm.api.security;

import io.clm.api.error.ErrorWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/** Knows people by the page's cookie, which changes things from our own page only; a bearer token goes before it. */
class CookieFilter extends OncePerRequestFilter {

    private final SessionCookie sessions;
    private final ErrorWriter errors;

    CookieFilter(SessionCookie sessions, ErrorWriter errors) {
        this.sessions = sessions;
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Who> who = request.getHeader(HttpHeaders.AUTHORIZATION) == null ? who(request) : Optional.empty();
        if (who.isPresent() && !SameOrigin.allows(request)) {
            errors.write(request, response, HttpStatus.FORBIDDEN, "a cookie changes things from its own page only");
            return;
        }
        who.ifPresent(WhoAuthentication::signIn);
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private Optional<Who> who(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, SessionCookie.NAME);
        return cookie == null ? Optional.empty() : sessions.who(cookie.getValue());
    }
}
