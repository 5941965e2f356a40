package io.clm.core.diff;

import org.jspecify.annotations.Nullable;

/**
 * One field that changes.
 *
 * @param path such as {@code spec.template.spec.containers[name=dns].image}; {@code [3]} is the place in a list without
 *     keys: in the list as it was for an item that goes, in the list as it will be for any other
 * @param before compact JSON of the value; null when the field is new, and where {@code lines} tell
 * @param after compact JSON of the value; null when the field goes, and where {@code lines} tell
 * @param lines a unified diff, where both values are texts of several lines
 * @param note what a reader should know beyond the values
 * @param kind what the difference means; null in plans of schema version 1
 */
public record FieldChange(
        String path,
        @Nullable String before,
        @Nullable String after,
        @Nullable String lines,
        @Nullable String note,
        @Nullable Kind kind) {

    /** What a difference means. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /** Another order of the same items, where the order counts or may count. */
        ORDER,
        /** Written differently, the same to Kubernetes: nothing changes. */
        SAME
    }

    public FieldChange(String path, @Nullable String before, @Nullable String after) {
        this(path, before, after, null, null, kind(before, after));
    }

    static FieldChange lines(String path, String lines) {
        return new FieldChange(path, null, null, lines, null, Kind.CHANGED);
    }

    public FieldChange as(Kind other, String why) {
        return new FieldChange(path, before, after, lines, why, other);
    }

    public FieldChange withNote(String text) {
        return new FieldChange(path, before, after, lines, text, kind);
    }

    public FieldChange at(String otherPath) {
        return new FieldChange(otherPath, before, after, lines, note, kind);
    }

    /** Whether anything really changes. */
    public boolean counts() {
        return kind != Kind.SAME;
    }

    private static Kind kind(@Nullable String before, @Nullable String after) {
        if (before == null) {
            return Kind.ADDED;
        }
        return after == null ? Kind.REMOVED : Kind.CHANGED;
    }
}
