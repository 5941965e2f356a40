package io.clm.core.template.function;

import java.util.Locale;

/** The two documents by which others can check a cluster's service-account tokens, as Go's JSON writes them. */
final class OidcDocuments {

    private OidcDocuments() {}

    static String discovery(String issuer) {
        return """
                {
                    "issuer": %s,
                    "authorization_endpoint": "urn:kubernetes:programmatic_authorization",
                    "jwks_uri": %s,
                    "response_types_supported": [
                        "id_token"
                    ],
                    "subject_types_supported": [
                        "public"
                    ],
                    "id_token_signing_alg_values_supported": [
                        "RS256"
                    ],
                    "claims_supported": [
                        "sub",
                        "iss"
                    ]
                }""".formatted(quote(issuer), quote(issuer + "/openid-configuration/keys.json"));
    }

    /** The key twice: under its id, and under the empty one that old tokens name. */
    static String keySet(String id, String modulus, String exponent) {
        return "{\n    \"keys\": [\n" + key(id, modulus, exponent) + ",\n" + key("", modulus, exponent) + "\n    ]\n}";
    }

    private static String key(String id, String modulus, String exponent) {
        return """
                        {
                            "alg": "RS256",
                            "e": "%s",
                            "kid": "%s",
                            "kty": "RSA",
                            "n": "%s",
                            "use": "sig"
                        }""".formatted(exponent, id, modulus).indent(8).stripTrailing();
    }

    private static String quote(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> escape(out, c));
        return out.append('"').toString();
    }

    private static void escape(StringBuilder out, int c) {
        int named = "\"\\\b\f\n\r\t".indexOf(c);
        if (named >= 0) {
            out.append('\\').append("\"\\bfnrt".charAt(named));
        } else if (c < ' ' || "<>&\u2028\u2029".indexOf(c) >= 0) {
            out.append(String.format(Locale.ROOT, "\\u%04x", c));
        } else {
            out.appendCodePoint(c);
        }
    }
}
