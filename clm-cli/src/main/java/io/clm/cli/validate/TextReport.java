package io.clm.cli.validate;

import io.clm.cli.screen.Screen;
import io.clm.core.guard.Finding;
import io.clm.core.guard.Finding.Severity;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** Findings for people, one a line; how many there are goes to standard error. */
final class TextReport {

    private static final int NAMED = 3;

    private final Screen screen;

    TextReport(Screen screen) {
        this.screen = screen;
    }

    /** @param validated how many clusters there are */
    void print(FoundIn found, int validated) {
        found.clusters().forEach((finding, ids) -> screen.out().println(line(finding, about(ids, validated))));
        String notes = found.notes() == 0 ? "" : ", " + found.notes() + " notes";
        screen.err()
                .println(found.blocking() + " errors, " + found.warnings() + " warnings" + notes + " in " + validated
                        + " clusters");
    }

    private String line(Finding finding, String about) {
        String severity = coloured(finding.severity());
        return finding.where() + ": " + severity + " [" + finding.rule() + "] " + oneLine(finding.what()) + " - "
                + oneLine(finding.fix()) + about;
    }

    private String coloured(Severity severity) {
        return switch (severity) {
            case BLOCK -> coloured("bold,red", "error");
            case WARN -> coloured("yellow", "warning");
            case INFO -> coloured("faint", "note");
        };
    }

    private String coloured(String style, String severity) {
        return screen.coloured() ? Ansi.ON.string("@|" + style + " " + severity + "|@") : severity;
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ').replace('\r', ' ');
    }

    private static String about(List<String> ids, int validated) {
        if (validated == 1) {
            return "";
        }
        if (ids.size() == validated) {
            return " (all clusters)";
        }
        String named = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
        return ids.size() > NAMED ? " (" + named + " and " + (ids.size() - NAMED) + " more)" : " (" + named + ")";
    }
}
