package io.clm.api.input;

import org.jspecify.annotations.Nullable;

/** JSON Merge Patch (RFC 7396), which every PATCH takes beside plain JSON. */
public final class MergePatch {
    public static final String TYPE = "application/merge-patch+json";

    private MergePatch() {}

    public static boolean is(@Nullable String contentType) {
        return contentType != null && contentType.startsWith(TYPE);
    }
}
