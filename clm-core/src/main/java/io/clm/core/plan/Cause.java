package io.clm.core.plan;

import org.jspecify.annotations.Nullable;

/**
 * Why machines are replaced.
 *
 * @param text such as {@code image ami-1 → ami-2}
 * @param place path and line in the configuration repository, where one is known
 */
public record Cause(Kind kind, String text, @Nullable String place) {

    /** What it is that changed. */
    public enum Kind {
        IMAGE,
        INSTANCE_TYPE,
        LAUNCH_TEMPLATE,
        USER_DATA,
        FILES,
        CONFIG_ITEM,
        /** Nothing in the version: the machines are older than their group's launch template. */
        OLD_MACHINES
    }
}
