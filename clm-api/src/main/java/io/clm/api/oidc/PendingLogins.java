package io.clm.api.oidc;

import io.clm.api.security.SessionKey;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Logins that began here and are at the provider just now: each in a sealed cookie of the browser that began it, so that
 * any API process can end it and nobody can end it in another browser. Lax, for the browser comes back from another site.
 */
@Component
class PendingLogins implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    static final String COOKIE = "clm_login";
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final JsonMapper JSON = new JsonMapper();

    private final Sealed sealed;
    private final Clock clock;

    PendingLogins(SessionKey key, Clock clock) {
        this.sealed = new Sealed(key.of("pending login"));
        this.clock = clock;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return pending(request)
                .filter(login -> login.state().equals(request.getParameter("state")))
                .map(PendingLogin::request)
                .orElse(null);
    }

    /** Where the login that ends with this request leads. */
    static String path(HttpServletRequest request) {
        return ReturnPath.of((String) request.getAttribute(PendingLogin.class.getName()));
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest login, HttpServletRequest request, HttpServletResponse response) {
        if (login == null) {
            set(request, response, "", Duration.ZERO);
            return;
        }
        PendingLogin pending = PendingLogin.of(
                login,
                ReturnPath.of(request.getParameter("return")),
                clock.instant().plus(LIFE));
        set(request, response, sealed.seal(JSON.writeValueAsString(pending)), LIFE);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest login = loadAuthorizationRequest(request);
        pending(request).ifPresent(it -> request.setAttribute(PendingLogin.class.getName(), it.path()));
        set(request, response, "", Duration.ZERO);
        return login;
    }

    private Optional<PendingLogin> pending(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return Optional.ofNullable(cookie)
                .flatMap(it -> sealed.open(it.getValue()))
                .flatMap(PendingLogins::read)
                .filter(login -> Instant.ofEpochSecond(login.until()).isAfter(clock.instant()));
    }

    private static Optional<PendingLogin> read(String json) {
        try {
            return Optional.of(JSON.readValue(json, PendingLogin.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String value, Duration life) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .path("/login")
                        .maxAge(life)
                        .build()
                        .toString());
    }
}
