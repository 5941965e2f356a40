package io.clm.api.security;

import io.clm.api.config.ClmProperties;
import io.clm.api.error.ApiException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
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
    private static final int LONGEST = 3800;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;
    private final Duration life;
    private final Clock clock;

    SessionCookie(ClmProperties properties, SessionKey key, Clock clock) {
        this.key = new SecretKeySpec(key.of("session"), ALGORITHM);
        this.life = properties.security().sessionLife();
        this.clock = clock;
    }

    /** A new cookie for {@code who}; 403 when they have more accounts than a browser keeps in one. */
    public ResponseCookie issue(Who who, boolean secure) {
        String content =
                encoded(WhoText.write(who)) + "." + clock.instant().plus(life).getEpochSecond();
        if (content.length() > LONGEST) {
            throw ApiException.forbidden("your scope names too many accounts for a browser's cookie");
        }
        return cookie(content + "." + signature(content), secure, life);
    }

    /** Takes the cookie away. */
    public static ResponseCookie end(boolean secure) {
        return cookie("", secure, Duration.ZERO);
    }

    private static ResponseCookie cookie(String value, boolean secure, Duration life) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(secure)
                .path("/")
                .maxAge(life)
                .build();
    }

    /** Who the cookie is of; empty when it is not ours, was changed, or is too old. */
    Optional<Who> who(String value) {
        String[] parts = value.split("\\.", -1);
        return parts.length == 3 && signed(parts) && fresh(parts[1])
                ? WhoText.read(decoded(parts[0]))
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

    private static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
