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
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/** Finds out who is asking: by bearer token, else by the page's cookie, which changes things from our own page only. */
class WhoFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final SessionCookie sessions;
    private final ErrorWriter errors;

    WhoFilter(Tokens tokens, SessionCookie sessions, ErrorWriter errors) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        Optional<String> actor = authorization == null ? byCookie(request) : byToken(authorization);
        if (authorization == null && actor.isPresent() && !SameOrigin.allows(request)) {
            errors.write(request, response, HttpStatus.FORBIDDEN, "a cookie changes things from its own page only");
            return;
        }
        actor.ifPresent(WhoFilter::signIn);
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private Optional<String> byToken(String authorization) {
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? tokens.owner(authorization.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    private Optional<String> byCookie(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, SessionCookie.NAME);
        return cookie == null ? Optional.empty() : sessions.actor(cookie.getValue());
    }

    private static void signIn(String actor) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                actor, null, AuthorityUtils.createAuthorityList("ROLE_ADMIN")));
        SecurityContextHolder.setContext(context);
    }
}
