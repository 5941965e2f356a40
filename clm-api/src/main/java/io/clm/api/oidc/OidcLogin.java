package io.clm.api.oidc;

import io.clm.api.security.LoginPart;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;

/** Login at the provider; its paths are {@code /login/start/oidc} and {@code /login/callback}. */
@Component
@ConditionalOnProperty("clm.login.client-id")
class OidcLogin implements LoginPart {

    private static final String START = "/login/start";

    private final Registration registration;
    private final PendingLogins pending;
    private final LoginEnd end;

    OidcLogin(Registration registration, PendingLogins pending, LoginEnd end) {
        this.registration = registration;
        this.pending = pending;
        this.end = end;
    }

    @Override
    public void addTo(HttpSecurity http) throws Exception {
        http.oauth2Login(login -> login.clientRegistrationRepository(registration)
                .authorizedClientRepository(new NoClients())
                .loginPage("/login") // ours: keeps Spring's own from being made
                .authorizationEndpoint(start -> start.baseUri(START).authorizationRequestRepository(pending))
                .redirectionEndpoint(back -> back.baseUri(Registration.CALLBACK))
                .successHandler(end::succeeded)
                .failureHandler(end::failed));
    }

    @Override
    public String start(String path) {
        return START + "/" + Registration.ID + "?return="
                + URLEncoder.encode(ReturnPath.of(path), StandardCharsets.UTF_8);
    }
}
