package io.clm.core.plan;

/** What happens to a thing. */
public enum Action {
    CREATE,
    UPDATE,
    DELETE,
    NONE
}
