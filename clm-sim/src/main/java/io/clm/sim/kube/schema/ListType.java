package io.clm.sim.kube.schema;

import java.util.List;

/**
 * A list.
 *
 * @param style how server-side apply merges it
 * @param keys the fields that identify an item of a keyed list
 * @param patchMerges whether a strategic merge patch merges its items instead of replacing the list
 * @param patchKey the field by which a strategic merge patch tells items apart, empty for plain values
 */
public record ListType(Type element, Style style, List<String> keys, boolean patchMerges, String patchKey)
        implements Type {
    /** How items of two lists belong together. */
    public enum Style {
        ATOMIC,
        SET,
        KEYED
    }
}
