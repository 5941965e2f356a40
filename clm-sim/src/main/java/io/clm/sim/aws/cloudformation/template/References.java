package io.clm.sim.aws.cloudformation.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the names that a value mentions. */
final class References {
    /** {@code ${Name}} and {@code ${Name.Attribute}}, but not {@code ${!literal}}. */
    static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^!{}][^{}]*)}");

    private References() {}

    /**
     * A mention.
     *
     * @param attribute null when the thing itself is meant
     * @param function that mentions it
     */
    record Mention(String name, @Nullable String attribute, String function) {}

    static List<Mention> in(@Nullable Object value) {
        List<Mention> found = new ArrayList<>();
        collect(value, found);
        return found;
    }

    private static void collect(@Nullable Object value, List<Mention> found) {
        switch (value) {
            case null -> {}
            case Map<?, ?> map -> map.forEach((key, inner) -> member(key.toString(), inner, found));
            case List<?> list -> list.forEach(item -> collect(item, found));
            default -> {}
        }
    }

    private static void member(String key, Object inner, List<Mention> found) {
        if (key.equals("Ref") && inner instanceof String name) {
            found.add(new Mention(name, null, "Ref"));
        } else if (key.equals("Fn::GetAtt")) {
            attribute(inner, found);
        } else if (key.equals("Fn::Sub")) {
            sub(inner, found);
        } else {
            collect(inner, found);
        }
    }

    private static void attribute(Object argument, List<Mention> found) {
        List<String> parts = GetAtt.parts(argument);
        found.add(new Mention(parts.get(0), parts.get(1), "Fn::GetAtt"));
    }

    private static void sub(Object argument, List<Mention> found) {
        Map<?, ?> own = argument instanceof List<?> list && list.size() == 2 && list.get(1) instanceof Map<?, ?> map
                ? map
                : Map.of();
        own.values().forEach(value -> collect(value, found));
        String text = argument instanceof List<?> list ? String.valueOf(list.getFirst()) : String.valueOf(argument);
        for (Matcher matcher = PLACEHOLDER.matcher(text); matcher.find(); ) {
            String name = matcher.group(1).strip();
            if (!own.containsKey(name)) {
                int dot = name.indexOf('.');
                found.add(
                        dot < 0
                                ? new Mention(name, null, "Fn::Sub")
                                : new Mention(name.substring(0, dot), name.substring(dot + 1), "Fn::Sub"));
            }
        }
    }
}
