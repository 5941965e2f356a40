package io.clm.store.account;

import io.clm.store.sql.SortColumn;
import java.util.Locale;

/** What accounts can be sorted by. */
public enum AccountSort implements SortColumn {
    ID("text"),
    NAME("text"),
    OWNER("text"),
    TYPE("text"),
    COST_CENTER("text"),
    ENVIRONMENT("text"),
    EXTERNAL_ID("text"),
    CRITICALITY_LEVEL("integer"),
    LIFECYCLE_STATUS("text");

    private final String type;

    AccountSort(String type) {
        this.type = type;
    }

    /** The name on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String column() {
        return wire();
    }

    @Override
    public String type() {
        return type;
    }
}
