package io.clm.api.error;

/**
 * One thing that is wrong with a request.
 *
 * @param field where, such as {@code node_pools[0].min_size}
 */
public record Violation(String field, String message) {}
