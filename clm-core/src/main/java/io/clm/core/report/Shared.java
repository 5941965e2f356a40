package io.clm.core.report;

import java.util.List;
import java.util.stream.Stream;

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

    Shared and(Shared other) {
        return new Shared(entry, both(clusters, other.clusters), both(subjects, other.subjects));
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    /** With the line where that is the same for all. */
    String where() {
        boolean rendered = entry.section() != Entry.Section.ITEMS;
        return clusters.size() > 1 && rendered ? entry.file() : entry.where();
    }
}
