package io.clm.sim.aws.protocol;

import io.clm.sim.aws.AwsException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the token of the following page; null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * Cuts a page. The token names the last item of the page before, so that items which come and go in between cost no other.
     *
     * @param all everything, in the order of the keys
     */
    public static <T> Page<T> of(List<T> all, Function<T, String> key, int limit, @Nullable String token) {
        String after = token == null ? "" : decoded(token);
        List<T> rest = all.stream()
                .filter(item -> key.apply(item).compareTo(after) > 0)
                .toList();
        if (rest.size() <= limit) {
            return new Page<>(rest, null);
        }
        List<T> items = rest.subList(0, limit);
        return new Page<>(items, encoded(key.apply(items.getLast())));
    }

    private static String encoded(String key) {
        return Base64.getUrlEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw AwsException.validation("The token '" + token + "' is invalid.");
        }
    }
}
