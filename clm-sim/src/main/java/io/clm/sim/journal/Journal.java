package io.clm.sim.journal;

/** Takes what was done. Safe for use by many threads; an item is on file when {@link #add} returns. */
@FunctionalInterface
public interface Journal {

    /**
     * Appends an item.
     *
     * @throws java.io.UncheckedIOException when the file cannot be written
     */
    void add(JournalItem item);
}
