package io.clm.api.oidc;

import io.clm.api.error.ApiException;
import io.clm.api.security.NoRoleException;
import io.clm.api.security.SessionCookie;
import io.clm.api.security.Who;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * How a login ends: with our cookie and a page that goes on to where it leads. Not with a redirect: a browser that comes
 * from the provider would not send a SameSite=Strict cookie along with that.
 */
@Component
@ConditionalOnProperty("clm.login.client-id")
class LoginEnd {

    private static final Logger LOG = LoggerFactory.getLogger(LoginEnd.class);
    private static final String ON = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>clm</title>"
            + "<meta http-equiv=\"refresh\" content=\"0;url=%1$s\"><p><a href=\"%1$s\">Go on</a></p></html>";
    private static final String REFUSED = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>clm</title>"
            + "<h1>You are not logged in</h1><p>%s</p><p><a href=\"/login/start/oidc\">Try again</a></p></html>";

    private final Registration registration;
    private final SessionCookie sessions;

    LoginEnd(Registration registration, SessionCookie sessions) {
        this.registration = registration;
        this.sessions = sessions;
    }

    void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication login) throws IOException {
        try {
            OidcUser user = Objects.requireNonNull((OidcUser) login.getPrincipal());
            Who who = new ClaimReader(registration.issuer())
                    .read(user.getIdToken().getClaims());
            String cookie = sessions.issue(who, request.isSecure()).toString();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie);
            write(response, HttpStatus.OK, ON, PendingLogins.path(request));
        } catch (NoRoleException | ApiException e) {
            write(response, HttpStatus.FORBIDDEN, REFUSED, String.valueOf(e.getMessage()));
        }
    }

    /** Why is for the log: the provider's words may come from anybody who made the link. */
    void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        LOG.info("A login failed: {}", String.valueOf(e.getMessage()).replaceAll("[^\\x20-\\x7e]", "?"));
        write(response, HttpStatus.UNAUTHORIZED, REFUSED, "The login did not come to its end.");
    }

    private static void write(HttpServletResponse response, HttpStatus status, String page, String text)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream()
                .write(page.formatted(HtmlUtils.htmlEscape(text)).getBytes(StandardCharsets.UTF_8));
    }
}
