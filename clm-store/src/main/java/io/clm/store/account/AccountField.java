package io.clm.store.account;

import java.util.Locale;

/** What accounts can be filtered by. */
public enum AccountField {
    ID,
    CRITICALITY_LEVEL,
    ENVIRONMENT,
    EXTERNAL_ID,
    LIFECYCLE_STATUS,
    NAME,
    OWNER,
    TYPE,
    COST_CENTER;

    /** The name on the wire and of the column. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
