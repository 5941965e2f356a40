package io.clm.api.oidc;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * What must be known when a login comes back from the provider.
 *
 * @param verifier PKCE's secret
 * @param path where it leads
 * @param until seconds since 1970
 */
record PendingLogin(
        String authorization,
        String client,
        String redirect,
        List<String> scopes,
        String state,
        String nonce,
        String verifier,
        String path,
        long until) {

    static PendingLogin of(OAuth2AuthorizationRequest request, String path, Instant until) {
        return new PendingLogin(
                request.getAuthorizationUri(),
                request.getClientId(),
                String.valueOf(request.getRedirectUri()),
                List.copyOf(request.getScopes()),
                String.valueOf(request.getState()),
                String.valueOf((Object) request.getAttribute(OidcParameterNames.NONCE)),
                String.valueOf((Object) request.getAttribute(PkceParameterNames.CODE_VERIFIER)),
                path,
                until.getEpochSecond());
    }

    OAuth2AuthorizationRequest request() {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(authorization)
                .clientId(client)
                .redirectUri(redirect)
                .scopes(new LinkedHashSet<>(scopes))
                .state(state)
                .attributes(Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID,
                        Registration.ID,
                        OidcParameterNames.NONCE,
                        nonce,
                        PkceParameterNames.CODE_VERIFIER,
                        verifier))
                .build();
    }
}
