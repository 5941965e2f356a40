package io.clm.api.security;

import io.clm.api.config.ClmProperties;
import io.clm.api.config.ConfigFile;
import io.clm.api.config.WrongConfiguration;
import io.clm.core.json.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The static bearer tokens, each with whose it is. */
@Component
class Tokens {

    private static final String PREFIX = "clm.security.";

    private final List<Token> tokens = new ArrayList<>();

    Tokens(ClmProperties properties) {
        ClmProperties.Security security = properties.security();
        if (security.adminToken() != null) {
            add(PREFIX + "admin-token", 1, security.adminToken(), Role.ADMIN);
        }
        addAll("admin-token-file", security.adminTokenFile(), Role.ADMIN);
        addAll("operator-token-file", security.operatorTokenFile(), Role.OPERATOR);
        addAll("viewer-token-file", security.viewerTokenFile(), Role.VIEWER);
        if (tokens.isEmpty() && properties.oidc().issuers().isEmpty()) {
            throw new WrongConfiguration(
                    PREFIX + "admin-token-file",
                    "is not set, so nobody could come in",
                    "let it name a file with a token, or set clm.oidc.issuers");
        }
    }

    private void addAll(String name, @Nullable Path file, Role role) {
        if (file == null) {
            return;
        }
        List<String> lines = ConfigFile.lines(PREFIX + name, file);
        for (int i = 0; i < lines.size(); i++) {
            add(PREFIX + name, i + 1, lines.get(i), role);
        }
    }

    private void add(String property, int number, String line, Role role) {
        TokenLine.read(property, number, line, role)
                .ifPresent(read -> tokens.add(new Token(read.who(), digest(read.secret()))));
    }

    /** Whose token it is; takes as long for a wrong one as for a right one. */
    Optional<Who> owner(String secret) {
        byte[] digest = digest(secret);
        Optional<Who> owner = Optional.empty();
        for (Token token : tokens) {
            if (MessageDigest.isEqual(token.digest, digest)) {
                owner = Optional.of(token.who);
            }
        }
        return owner;
    }

    private static byte[] digest(String secret) {
        return Sha256.hex(secret).getBytes(StandardCharsets.US_ASCII);
    }

    private static final class Token {
        private final Who who;
        private final byte[] digest;

        private Token(Who who, byte[] digest) {
            this.who = who;
            this.digest = digest;
        }
    }
}
