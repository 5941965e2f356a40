package io.clm.core.report;

import org.jspecify.annotations.Nullable;

/** A part of a change, as it is shown. */
sealed interface Detail {

    /** A value; null for one that is not there. */
    record Value(
            String path, @Nullable String before, @Nullable String after, String note) implements Detail {}

    /** A text by lines, unified. */
    record Lines(String path, String diff, String note) implements Detail {}
}
