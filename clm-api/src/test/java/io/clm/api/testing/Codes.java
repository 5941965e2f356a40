package io.clm.api.testing;

import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The codes of a {@link TestIssuer}: each works once, for who knows the verifier of its challenge. */
final class Codes {

    private final TestIssuer issuer;
    private final Map<String, Map<String, String>> pending = new ConcurrentHashMap<>();

    Codes(TestIssuer issuer) {
        this.issuer = issuer;
    }

    void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        pending.put(code, asked);
        exchange.getResponseHeaders()
                .set("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    void token(HttpExchange exchange) throws IOException {
        Map<String, String> given = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = pending.remove(given.getOrDefault("code", ""));
        boolean good = asked != null
                && "S256".equals(asked.get("code_challenge_method"))
                && challenge(given.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"))
                && given.getOrDefault("redirect_uri", "").equals(asked.get("redirect_uri"));
        if (asked == null || !good) {
            TestIssuer.send(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        TestIssuer.send(exchange, 200, """
                {"access_token": "opaque", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}""".formatted(idToken(asked)));
    }

    private String idToken(Map<String, String> asked) {
        JWTClaimsSet.Builder claims = issuer.claims()
                .audience(TestIssuer.CLIENT)
                .issueTime(new java.util.Date())
                .claim("nonce", asked.get("nonce"));
        issuer.user().forEach(claims::claim);
        return issuer.token(claims.build());
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> form(@Nullable String text) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : (text == null ? "" : text).split("&")) {
            String[] parts = pair.split("=", 2);
            fields.put(parts[0], parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }
}
