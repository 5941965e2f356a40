package io.clm.api.security;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@link Who} as a short text, for cookies and login tickets; whoever keeps it must see that nobody changes it. */
public final class WhoText {

    private static final JsonMapper JSON = new JsonMapper();

    private WhoText() {}

    public static String write(Who who) {
        Scope scope = who.scope();
        return JSON.writeValueAsString(new Short(
                who.name(), who.key(), scope.role().wire(), values(scope.accounts()), values(scope.environments())));
    }

    /** Who it is; empty when the text is of another version. */
    public static Optional<Who> read(String text) {
        try {
            Short read = JSON.readValue(text, Short.class);
            return Role.ofWire(read.r())
                    .map(role -> new Who(read.n(), read.k(), new Scope(role, limit(read.a()), limit(read.e()))));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static @Nullable List<String> values(Limit limit) {
        return limit.any() ? null : limit.values();
    }

    private static Limit limit(@Nullable List<String> values) {
        return values == null ? Limit.NONE : Limit.to(values);
    }

    private record Short(
            String n,
            String k,
            String r,
            @Nullable List<String> a,
            @Nullable List<String> e) {}
}
