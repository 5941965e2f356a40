package io.clm.cli.validate;

import io.clm.core.guard.Finding;
import io.clm.core.guard.Finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings, each with the clusters that have it, both in the order in which they were found. */
final class FoundIn {

    private final Map<Finding, List<String>> clusters = new LinkedHashMap<>();

    void add(String cluster, Finding finding) {
        clusters.computeIfAbsent(finding, found -> new ArrayList<>()).add(cluster);
    }

    Map<Finding, List<String>> clusters() {
        return clusters;
    }

    long blocking() {
        return count(Severity.BLOCK);
    }

    long warnings() {
        return count(Severity.WARN);
    }

    long notes() {
        return count(Severity.INFO);
    }

    private long count(Severity severity) {
        return clusters.keySet().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** @param strict whether warnings count too */
    boolean fails(boolean strict) {
        return blocking() > 0 || strict && warnings() > 0;
    }
}
