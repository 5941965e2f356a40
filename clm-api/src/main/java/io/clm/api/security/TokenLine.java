package io.clm.api.security;

import io.clm.api.config.WrongConfiguration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of a token file: {@code [name] token [role=…] [accounts=a,b] [environments=x,y]}; empty lines and those that
 * begin with {@code #} say nothing.
 */
record TokenLine(String secret, Who who) {

    private static final int SHORTEST = 16;
    private static final List<String> OPTIONS = List.of("role", "accounts", "environments");
    private static final String MEND = "write it as [name] token [role=…] [accounts=…] [environments=…]";

    /** Reads one; {@code place} says where it is, for people. */
    static Optional<TokenLine> read(String property, int number, String line, Role role) {
        if (line.isBlank() || line.strip().startsWith("#")) {
            return Optional.empty();
        }
        Map<String, String> options = new HashMap<>();
        List<String> words = new ArrayList<>();
        for (String word : line.strip().split("\\s+")) {
            int equals = word.indexOf('=');
            if (equals > 0 && OPTIONS.contains(word.substring(0, equals))) {
                options.put(word.substring(0, equals), word.substring(equals + 1));
            } else {
                words.add(word);
            }
        }
        String place = "has in line " + number + " ";
        if (words.isEmpty() || words.size() > 2) {
            throw new WrongConfiguration(property, place + words.size() + " words that could be a token", MEND);
        }
        String secret = words.getLast();
        if (secret.length() < SHORTEST) {
            throw new WrongConfiguration(property, place + "a short token", "a token has at least 16 characters");
        }
        return Optional.of(new TokenLine(secret, who(property, place, words, options, role)));
    }

    private static Who who(
            String property, String place, List<String> words, Map<String, String> options, Role otherwise) {
        String named = options.getOrDefault("role", otherwise.wire());
        Role role = Role.ofWire(named)
                .orElseThrow(() -> new WrongConfiguration(
                        property, place + "the unknown role " + named, "use viewer, operator or admin"));
        String name = words.size() == 1 ? role.wire() : words.getFirst();
        Scope scope = new Scope(role, limit(options.get("accounts")), limit(options.get("environments")));
        return new Who(name, "token " + name, scope);
    }

    private static Limit limit(@Nullable String values) {
        return values == null ? Limit.NONE : Limit.to(List.of(values.split(",")));
    }

    @Override
    public String toString() {
        return "TokenLine[" + who + "]";
    }
}
