package io.clm.core.plan;

import org.jspecify.annotations.Nullable;

/**
 * How many nodes a pool has.
 *
 * @param min the group's least, from the registry
 * @param max the group's most, from the registry
 * @param observed how many there are; null when the machines were not looked at
 */
public record PoolSize(int min, int max, @Nullable Integer observed) {}
