package io.clm.core.schema;

import io.clm.core.yaml.YamlNode;

/**
 * A place where a value is not what its schema says.
 *
 * @param at the value, or the key of an entry that should not be there
 * @param path from the root, such as {@code spec.containers[0].image}
 * @param what what is wrong, without the value, which may be a secret
 * @param meant the name or the option that was probably meant; empty when there is none
 */
public record Mismatch(Kind kind, YamlNode at, String path, String what, String meant) {

    /** How to mend it: the name that was meant, or else that. */
    public String fixOr(String other) {
        return meant.isEmpty() ? other : "did you mean " + meant + "?";
    }

    /** What is wrong. */
    public enum Kind {
        UNKNOWN_FIELD,
        MISSING_FIELD,
        WRONG_TYPE,
        NOT_AN_OPTION,
        PATTERN,
        DUPLICATE_ENTRY
    }
}
