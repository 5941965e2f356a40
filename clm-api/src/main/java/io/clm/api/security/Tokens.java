package io.clm.api.security;

import io.clm.api.config.ClmProperties;
import io.clm.core.json.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The bearer tokens that are let in, each with the name of whose it is. */
@Component
class Tokens {

    private static final String ADMIN = "admin";
    private static final int SHORTEST = 16;

    private final List<Token> tokens = new ArrayList<>();

    Tokens(ClmProperties properties) throws IOException {
        ClmProperties.Security security = properties.security();
        if (security.adminToken() != null) {
            add(security.adminToken());
        }
        if (security.adminTokenFile() != null) {
            Files.readAllLines(security.adminTokenFile()).forEach(this::add);
        }
        if (tokens.isEmpty()) {
            throw new IllegalStateException("nobody could come in: set clm.security.admin-token-file");
        }
    }

    private void add(String line) {
        String[] words = line.strip().split("\\s+");
        String secret = words[words.length - 1];
        if (!secret.isEmpty()) {
            if (secret.length() < SHORTEST) {
                throw new IllegalStateException("a token must have at least " + SHORTEST + " characters");
            }
            tokens.add(new Token(words.length == 1 ? ADMIN : words[0], digest(secret)));
        }
    }

    /** Whose token it is; takes as long for a wrong one as for a right one. */
    Optional<String> owner(String secret) {
        byte[] digest = digest(secret);
        Optional<String> owner = Optional.empty();
        for (Token token : tokens) {
            if (MessageDigest.isEqual(token.digest, digest)) {
                owner = Optional.of(token.name);
            }
        }
        return owner;
    }

    private static byte[] digest(String secret) {
        return Sha256.hex(secret).getBytes(StandardCharsets.US_ASCII);
    }

    private static final class Token {
        private final String name;
        private final byte[] digest;

        private Token(String name, byte[] digest) {
            this.name = name;
            this.digest = digest;
        }
    }
}
