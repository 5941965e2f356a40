package io.clm.api.security;

import io.clm.api.config.ClmProperties;
import io.clm.api.config.ConfigFile;
import io.clm.api.config.WrongConfiguration;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The secret behind cookies: what was configured, else random. Each purpose has a key of its own made from it. */
@Component
public class SessionKey {

    private static final String PREFIX = "clm.security.";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 32;

    private final byte[] secret;

    SessionKey(ClmProperties properties) {
        this.secret = secret(properties.security());
    }

    /** 32 bytes. */
    public byte[] of(String purpose) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    private static byte[] secret(ClmProperties.Security security) {
        if (security.sessionKeyFile() != null) {
            String property = PREFIX + "session-key-file";
            return checked(property, ConfigFile.text(property, security.sessionKeyFile()));
        }
        return security.sessionKey() == null ? random() : checked(PREFIX + "session-key", security.sessionKey());
    }

    private static byte[] checked(String property, @Nullable String text) {
        if (text == null || text.length() < SHORTEST) {
            throw new WrongConfiguration(property, "is too short", "a session key has at least 32 characters");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] random() {
        byte[] random = new byte[SHORTEST];
        new SecureRandom().nextBytes(random);
        return random;
    }
}
