package io.clm.api.oidc;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an issuer's discovery document says.
 *
 * @param endSession where people log out there too; null where they cannot
 */
record Metadata(
        String issuer,
        String keys,
        String authorization,
        String token,
        @Nullable String endSession) {

    /** Reads it; an issuer that calls itself something else is none of ours. */
    static Metadata read(String issuer, JsonNode document) {
        if (!issuer.equals(document.path("issuer").asString(""))) {
            throw new IllegalStateException("the discovery document of " + issuer + " is of another issuer");
        }
        return new Metadata(
                issuer,
                text(document, "jwks_uri"),
                text(document, "authorization_endpoint"),
                text(document, "token_endpoint"),
                Optional.of(text(document, "end_session_endpoint"))
                        .filter(value -> !value.isEmpty())
                        .orElse(null));
    }

    private static String text(JsonNode document, String name) {
        return document.path(name).asString("");
    }
}
