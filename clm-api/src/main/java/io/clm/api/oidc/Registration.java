package io.clm.api.oidc;

import io.clm.api.config.ClmProperties;
import io.clm.api.config.ConfigFile;
import io.clm.api.config.Issuer;
import io.clm.api.config.Login;
import io.clm.api.config.WrongConfiguration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.stereotype.Component;

/** What we are at the provider where people log in. */
@Component
@ConditionalOnProperty("clm.login.client-id")
class Registration implements ClientRegistrationRepository {

    static final String ID = "oidc";
    static final String CALLBACK = "/login/callback";

    private final Login login;
    private final Issuer issuer;
    private final @Nullable String secret;
    private final Discovery discovery;

    Registration(ClmProperties properties, Discovery discovery) {
        this.login = properties.login();
        this.issuer = issuer(login, properties.oidc().issuers());
        this.secret = secret(login);
        this.discovery = discovery;
    }

    private static Issuer issuer(Login login, List<Issuer> issuers) {
        return issuers.stream()
                .filter(issuer -> login.issuer() == null || login.issuer().equals(issuer.issuer()))
                .findFirst()
                .orElseThrow(() -> new WrongConfiguration(
                        "clm.login.issuer", "is none of clm.oidc.issuers", "describe the issuer there"));
    }

    private static @Nullable String secret(Login login) {
        return login.clientSecretFile() == null
                ? login.clientSecret()
                : ConfigFile.text("clm.login.client-secret-file", login.clientSecretFile());
    }

    String clientId() {
        return String.valueOf(login.clientId());
    }

    Issuer issuer() {
        return issuer;
    }

    /** What the provider says of itself; asks it when it was not asked before. */
    Metadata metadata() {
        return discovery.of(issuer.issuer());
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return id.equals(ID) ? build(metadata()) : null;
    }

    private ClientRegistration build(Metadata metadata) {
        return ClientRegistration.withRegistrationId(ID)
                .clientId(clientId())
                .clientSecret(secret == null ? "" : secret)
                .clientAuthenticationMethod(
                        secret == null
                                ? ClientAuthenticationMethod.NONE
                                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}" + CALLBACK)
                .scope(login.scopes())
                .authorizationUri(metadata.authorization())
                .tokenUri(metadata.token())
                .jwkSetUri(metadata.keys())
                .issuerUri(metadata.issuer())
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }
}
