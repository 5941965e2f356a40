package io.clm.core.report;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A part of a change, as it is shown. */
sealed interface Detail {

    /** What makes it the same change as another: of lines those that change, not what is around them. */
    default Detail essence() {
        return this;
    }

    /** A value; null for one that is not there. */
    record Value(
            String path, @Nullable String before, @Nullable String after, String note) implements Detail {}

    /** A text by lines, unified. */
    record Lines(String path, String diff, String note) implements Detail {

        @Override
        public Detail essence() {
            String changed = diff.lines().filter(line -> !line.startsWith(" ")).collect(Collectors.joining("\n"));
            return new Lines(path, changed, note);
        }
    }
}
