package io.clm.core.channel;

import org.jspecify.annotations.Nullable;

/**
 * A named line of configuration.
 *
 * @param position its place in the order of promotion, from 0 (dev)
 * @param gitRef branch, tag or commit that the channel follows
 * @param head the commit the ref was last seen at; null before the first look
 * @param problem why the head or its policy cannot be used; null when all is well
 */
public record Channel(
        String name,
        int position,
        String gitRef,
        @Nullable ConfigVersion head,
        @Nullable String problem) {}
