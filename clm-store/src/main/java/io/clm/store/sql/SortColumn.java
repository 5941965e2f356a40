package io.clm.store.sql;

/** A column that a list may be sorted by. */
public interface SortColumn {

    /** Its name in the query. */
    String column();

    /** Its type in SQL, to read a cursor's text with. */
    String type();
}
