package io.clm.store;

/**
 * A thing as it is stored.
 *
 * @param version grows with every change of its row
 */
public record Versioned<T>(T value, long version) {}
