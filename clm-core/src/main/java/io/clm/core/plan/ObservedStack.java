package io.clm.core.plan;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A stack as it is.
 *
 * @param template its text as it was last given
 */
public record ObservedStack(String name, String template, SortedMap<String, String> tags) {
    public ObservedStack {
        tags = new TreeMap<>(tags);
    }
}
