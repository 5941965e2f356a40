package io.clm.api.security;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Knows bearer tokens: the static ones, and those of the issuers where there are any. No {@code AuthenticationManager}
 * itself: as a bean of that type it would be asked for everything that others refused.
 */
@Component
class Bearers {

    private final Tokens tokens;
    private final ObjectProvider<BearerVerifier> verifier;

    Bearers(Tokens tokens, ObjectProvider<BearerVerifier> verifier) {
        this.tokens = tokens;
        this.verifier = verifier;
    }

    Authentication authenticate(Authentication authentication) {
        String token = ((BearerTokenAuthenticationToken) authentication).getToken();
        return new WhoAuthentication(tokens.owner(token).orElseGet(() -> foreign(token)));
    }

    private Who foreign(String token) {
        BearerVerifier known = verifier.getIfAvailable();
        if (known == null) {
            throw new InvalidBearerTokenException("the token is not known");
        }
        return known.verify(token);
    }
}
