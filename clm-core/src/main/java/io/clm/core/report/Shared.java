package io.clm.core.report;

import java.util.List;

/**
 * A change that several clusters have.
 *
 * @param entry as it is in the first of them
 * @param clusters by name
 * @param subjects such as {@code default-worker (3 to 20 nodes)}, each once
 */
record Shared(Entry entry, List<String> clusters, List<String> subjects) {

    Shared {
        clusters = List.copyOf(clusters);
        subjects = List.copyOf(subjects);
    }

    /** With the line where that is the same for all. */
    String where() {
        boolean rendered = entry.section() != Entry.Section.ITEMS;
        return clusters.size() > 1 && rendered ? entry.file() : entry.where();
    }
}
