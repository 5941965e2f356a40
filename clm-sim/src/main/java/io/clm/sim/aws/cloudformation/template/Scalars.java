package io.clm.sim.aws.cloudformation.template;

import io.clm.sim.aws.AwsException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns evaluated values into texts and lists of texts. */
public final class Scalars {
    private Scalars() {}

    /** A text; lists are joined with commas, as CloudFormation shows them. */
    public static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list ->
                String.join(",", list.stream().map(Scalars::text).toList());
            case Map<?, ?> map ->
                throw AwsException.validation(
                        "Template error: a string is needed where an object is given: " + map.keySet());
            default -> value.toString();
        };
    }

    /** A list of texts; a single text counts as a list of one. */
    public static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list.stream().map(Scalars::text).toList();
            default -> List.of(text(value));
        };
    }
}
