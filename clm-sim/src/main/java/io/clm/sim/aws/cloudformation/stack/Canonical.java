package io.clm.sim.aws.cloudformation.stack;

import io.clm.sim.aws.cloudformation.template.Scalars;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares values as CloudFormation does: keys in any order, and a number or flag is the same as its text. */
public final class Canonical {
    private Canonical() {}

    public static boolean same(@Nullable Object one, @Nullable Object other) {
        return of(one).equals(of(other));
    }

    private static Object of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Map<?, ?> map -> {
                TreeMap<String, Object> sorted = new TreeMap<>();
                map.forEach((key, inner) -> sorted.put(key.toString(), of(inner)));
                yield sorted;
            }
            case List<?> list -> list.stream().map(Canonical::of).toList();
            default -> Scalars.text(value);
        };
    }
}
