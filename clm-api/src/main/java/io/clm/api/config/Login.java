package io.clm.api.config;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Login of people to the page at an OIDC provider, by authorization code with PKCE.
 *
 * @param clientId our name there; when not set, the page opens with login links only
 * @param issuer which of {@code clm.oidc.issuers}; when not set, the first
 * @param clientSecret none for a public client; better a file
 * @param clientSecretFile the same, in a file
 * @param scopes what to ask for
 */
public record Login(
        @Nullable String clientId,
        @Nullable String issuer,
        @Nullable String clientSecret,
        @Nullable Path clientSecretFile,
        @DefaultValue({"openid", "profile"}) List<String> scopes) {

    @Override
    public String toString() {
        return "Login[clientId=" + clientId + ", issuer=" + issuer + ", scopes=" + scopes + "]";
    }
}
