package io.clm.sim.aws.protocol;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What tags say to the filters {@code tag:<key>}, {@code tag-key} and {@code tag-value}. */
public final class TagFilter {
    private TagFilter() {}

    public static boolean concerns(String filter) {
        return filter.startsWith("tag:") || filter.equals("tag-key") || filter.equals("tag-value");
    }

    public static Collection<String> said(String filter, Map<String, String> tags) {
        if (filter.equals("tag-key")) {
            return tags.keySet();
        }
        if (filter.equals("tag-value")) {
            return tags.values();
        }
        String value = tags.get(filter.substring("tag:".length()));
        return value == null ? List.of() : List.of(value);
    }
}
