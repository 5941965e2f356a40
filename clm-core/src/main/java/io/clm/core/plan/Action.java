package io.clm.core.plan;

/** What happens to a thing. */
public enum Action {
    CREATE,
    UPDATE,
    DELETE,
    /** The version does not have it any more, and nothing deletes it. */
    LEAVE,
    NONE
}
