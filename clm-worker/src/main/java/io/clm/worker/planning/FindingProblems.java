package io.clm.worker.planning;

import io.clm.core.guard.Finding;
import io.clm.core.registry.Problem;
import java.util.List;

/** Findings as problems of a cluster: place, expression and mend in the detail. */
final class FindingProblems {
    private FindingProblems() {}

    static List<Problem> of(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::blocks)
                .map(FindingProblems::of)
                .toList();
    }

    private static Problem of(Finding finding) {
        return Problem.of(
                finding.rule(),
                finding.what(),
                "%s: %s %s".formatted(finding.where(), finding.what(), finding.fix()),
                finding.where());
    }
}
