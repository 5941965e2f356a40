package io.clm.api.oidc;

import io.clm.api.config.ClmProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.stereotype.Component;

/** Checks the ID tokens of logins with the same keys, algorithms and skew as bearer tokens. */
@Component
@ConditionalOnProperty("clm.login.client-id")
class IdTokens implements JwtDecoderFactory<ClientRegistration> {

    private final Registration registration;
    private final Decoders decoders;
    private final ClmProperties properties;

    IdTokens(Registration registration, Decoders decoders, ClmProperties properties) {
        this.registration = registration;
        this.decoders = decoders;
        this.properties = properties;
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration client) {
        OidcIdTokenValidator rules = new OidcIdTokenValidator(client);
        rules.setClockSkew(properties.oidc().clockSkew());
        return decoders.of(
                registration.issuer(),
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(properties.oidc().clockSkew()),
                        new JwtIssuerValidator(registration.issuer().issuer()),
                        rules));
    }
}
