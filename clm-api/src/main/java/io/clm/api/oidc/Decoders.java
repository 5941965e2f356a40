package io.clm.api.oidc;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.clm.api.config.ClmProperties;
import io.clm.api.config.Issuer;
import io.clm.api.config.Oidc;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/** Makes what checks the signatures of an issuer's tokens: its keys are kept, and asked for anew when one is unknown. */
@Component
class Decoders {

    private final Map<String, JWKSource<SecurityContext>> keys = new ConcurrentHashMap<>();
    private final Discovery discovery;
    private final Oidc settings;

    Decoders(Discovery discovery, ClmProperties properties) {
        this.discovery = discovery;
        this.settings = properties.oidc();
    }

    /** A decoder that takes what also {@code rules} lets through. */
    NimbusJwtDecoder of(Issuer issuer, OAuth2TokenValidator<Jwt> rules) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                issuer.algorithms().stream().map(JWSAlgorithm::parse).collect(Collectors.toUnmodifiableSet()),
                keys(issuer)));
        processor.setJWTClaimsSetVerifier((claims, context) -> {}); // the rules look at them
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(rules);
        return decoder;
    }

    private JWKSource<SecurityContext> keys(Issuer issuer) {
        URI address = issuer.jwkSetUri() == null
                ? URI.create(discovery.of(issuer.issuer()).keys())
                : issuer.jwkSetUri();
        return keys.computeIfAbsent(issuer.issuer(), name -> source(address));
    }

    private JWKSource<SecurityContext> source(URI address) {
        long kept = settings.keysKept().toMillis();
        try {
            return JWKSourceBuilder.create(address.toURL(), discovery.retriever())
                    .cache(kept, 2 * settings.timeout().toMillis())
                    .refreshAheadCache(false)
                    .rateLimited(Math.min(settings.keysAsked().toMillis(), kept - 1))
                    .retrying(true)
                    .outageTolerant(kept)
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(address + " is no address of keys", e);
        }
    }
}
