package io.clm.api.security;

import io.clm.api.config.ClmProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The page's cookie: who it is and until when, signed. */
@Component
public class SessionCookie {

    public static final String NAME = "clm_session";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 32;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;
    private final Duration life;
    private final Clock clock;

    SessionCookie(ClmProperties properties, Clock clock) throws IOException {
        this.key = new SecretKeySpec(key(properties.security()), ALGORITHM);
        this.life = properties.security().sessionLife();
        this.clock = clock;
    }

    private static byte[] key(ClmProperties.Security security) throws IOException {
        String text = security.sessionKeyFile() == null
                ? security.sessionKey()
                : Files.readString(security.sessionKeyFile()).strip();
        if (text == null) {
            byte[] random = new byte[SHORTEST];
            new SecureRandom().nextBytes(random);
            return random;
        }
        if (text.length() < SHORTEST) {
            throw new IllegalStateException("the session key must have at least " + SHORTEST + " characters");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A new cookie for {@code actor}. */
    public ResponseCookie issue(String actor, boolean secure) {
        String content = encoded(actor) + "." + clock.instant().plus(life).getEpochSecond();
        return ResponseCookie.from(NAME, content + "." + signature(content))
                .httpOnly(true)
                .sameSite("Strict")
                .secure(secure)
                .path("/")
                .maxAge(life)
                .build();
    }

    /** Who the cookie is of; empty when it is not ours, was changed, or is too old. */
    Optional<String> actor(String value) {
        String[] parts = value.split("\\.", -1);
        return parts.length == 3 && signed(parts) && fresh(parts[1])
                ? Optional.of(decoded(parts[0]))
                : Optional.empty();
    }

    private boolean signed(String[] parts) {
        byte[] expected = signature(parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, parts[2].getBytes(StandardCharsets.UTF_8));
    }

    private boolean fresh(String expires) {
        return Instant.ofEpochSecond(Long.parseLong(expires)).isAfter(clock.instant());
    }

    private String signature(String content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return BASE64.encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    private static String encoded(String actor) {
        return BASE64.encodeToString(actor.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String actor) {
        return new String(Base64.getUrlDecoder().decode(actor), StandardCharsets.UTF_8);
    }
}
