package io.clm.sim.aws.cloudformation.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts that stand for what is known only after a change was executed; they can be inside of others. */
public final class Unknown {
    private static final Pattern MARK = Pattern.compile("\uE000([^\uE001]*)\uE001");

    private Unknown() {}

    /** The mark for a resource ({@code Group}) or its attribute ({@code Group.Arn}). */
    public static String of(String entity) {
        return "\uE000" + entity + "\uE001";
    }

    /** The entities on which a value depends. */
    public static Set<String> in(@Nullable Object value) {
        Set<String> found = new LinkedHashSet<>();
        collect(value, found);
        return found;
    }

    private static void collect(@Nullable Object value, Set<String> found) {
        switch (value) {
            case null -> {}
            case String text -> {
                for (Matcher matcher = MARK.matcher(text); matcher.find(); ) {
                    found.add(matcher.group(1));
                }
            }
            case Map<?, ?> map -> map.values().forEach(inner -> collect(inner, found));
            case List<?> list -> list.forEach(inner -> collect(inner, found));
            default -> {}
        }
    }
}
