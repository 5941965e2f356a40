package io.clm.cli.screen;

import io.clm.core.guard.Finding;
import java.util.List;

/** Findings on standard error, one a line: place, what is wrong, how to mend it. */
public final class FindingPrinter {

    private final Screen screen;
    private final String cluster;

    /** @param cluster whose findings they are, named on each line; empty where there is only one */
    public FindingPrinter(Screen screen, String cluster) {
        this.screen = screen;
        this.cluster = cluster;
    }

    public void print(List<Finding> findings) {
        for (Finding finding : findings) {
            switch (finding.severity()) {
                case BLOCK -> screen.error(line(finding, "error"));
                case WARN -> screen.warning(line(finding, "warning"));
                case INFO -> screen.err().println(line(finding, "note"));
            }
        }
    }

    private String line(Finding finding, String severity) {
        String about = cluster.isEmpty() ? "" : " (" + cluster + ")";
        return finding.where() + ": " + severity + ": " + finding.what() + "; " + finding.fix() + " [" + finding.rule()
                + "]" + about;
    }
}
