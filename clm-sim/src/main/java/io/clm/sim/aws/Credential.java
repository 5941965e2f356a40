package io.clm.sim.aws;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a request's signature says about it; the signature itself is not checked. An access key id of ours is
 * {@code ASIA} or {@code AKIA} and the account's twelve digits; any other belongs to {@link #DEFAULT_ACCOUNT}.
 */
record Credential(Scope scope, String service) {
    static final String DEFAULT_ACCOUNT = "123456789012";
    private static final Pattern SCOPE = Pattern.compile("Credential=([^/]+)/[^/]+/([^/]+)/([^/]+)/");
    private static final Pattern KEY = Pattern.compile("A[SK]IA(\\d{12}).*");

    static Optional<Credential> of(@Nullable String authorization) {
        Matcher matcher = SCOPE.matcher(authorization == null ? "" : authorization);
        return matcher.find()
                ? Optional.of(new Credential(new Scope(account(matcher.group(1)), matcher.group(2)), matcher.group(3)))
                : Optional.empty();
    }

    private static String account(String key) {
        Matcher matcher = KEY.matcher(key);
        return matcher.matches() ? matcher.group(1) : DEFAULT_ACCOUNT;
    }
}
