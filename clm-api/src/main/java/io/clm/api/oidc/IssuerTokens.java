package io.clm.api.oidc;

import com.nimbusds.jwt.JWTParser;
import io.clm.api.config.ClmProperties;
import io.clm.api.config.Issuer;
import io.clm.api.config.Oidc;
import io.clm.api.security.BearerVerifier;
import io.clm.api.security.IssuerAwayException;
import io.clm.api.security.Who;
import java.text.ParseException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/** Bearer tokens of the configured issuers: signed by them, for us, and not too old. */
@Component
class IssuerTokens implements BearerVerifier {

    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();
    private final Oidc settings;
    private final Decoders maker;

    IssuerTokens(ClmProperties properties, Decoders maker) {
        this.settings = properties.oidc();
        this.maker = maker;
    }

    @Override
    public Who verify(String token) {
        Issuer issuer = issuer(token);
        return new ClaimReader(issuer).read(decode(issuer, token).getClaims());
    }

    private Jwt decode(Issuer issuer, String token) {
        try {
            return decoder(issuer).decode(token);
        } catch (BadJwtException e) {
            throw new InvalidBearerTokenException(String.valueOf(e.getMessage()), e);
        } catch (JwtException e) {
            throw new IssuerAwayException("the keys of the token's issuer cannot be had just now", e);
        }
    }

    /** By the claim that nothing vouches for yet; the decoder of that issuer does. */
    private Issuer issuer(String token) {
        String named = named(token);
        return settings.issuers().stream()
                .filter(issuer -> issuer.issuer().equals(named))
                .findFirst()
                .orElseThrow(() -> new InvalidBearerTokenException("its issuer is not known here"));
    }

    private static String named(String token) {
        try {
            return String.valueOf(JWTParser.parse(token).getJWTClaimsSet().getIssuer());
        } catch (ParseException e) {
            throw new InvalidBearerTokenException("the token is not known", e);
        }
    }

    private JwtDecoder decoder(Issuer issuer) {
        JwtDecoder before = decoders.get(issuer.issuer());
        if (before != null) {
            return before;
        }
        JwtDecoder made = maker.of(issuer, rules(issuer));
        decoders.put(issuer.issuer(), made);
        return made;
    }

    private OAuth2TokenValidator<Jwt> rules(Issuer issuer) {
        JwtTimestampValidator times = new JwtTimestampValidator(settings.clockSkew());
        times.setAllowEmptyExpiryClaim(false);
        JwtClaimValidator<List<String>> audience = new JwtClaimValidator<>(
                JwtClaimNames.AUD, named -> named != null && !Collections.disjoint(named, issuer.audience()));
        return new DelegatingOAuth2TokenValidator<>(times, new JwtIssuerValidator(issuer.issuer()), audience);
    }
}
