package io.clm.api.oidc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A claim by its name, or by a path with dots into objects: {@code realm_access.roles}. */
record ClaimPath(String path) {

    /** The texts there: of a text itself, and of a list those in it; none when there is nothing of the kind. */
    List<String> texts(Map<String, Object> claims) {
        Object value = value(claims);
        List<?> all = value instanceof Collection<?> list
                ? new ArrayList<>(list)
                : value instanceof String text ? List.of(text) : List.of();
        return all.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    private @Nullable Object value(Map<String, Object> claims) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        Object at = claims;
        for (String name : path.split("\\.")) {
            at = at instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return at;
    }
}
