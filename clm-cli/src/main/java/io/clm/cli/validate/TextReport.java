package io.clm.cli.validate;

import io.clm.cli.screen.Screen;
import io.clm.core.guard.Finding;
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
        screen.err()
                .println(found.blocking() + " errors, " + found.warnings() + " warnings in " + validated + " clusters");
    }

    private String line(Finding finding, String about) {
        String severity = coloured(finding, finding.blocks() ? "error" : "warning");
        return finding.where() + ": " + severity + " [" + finding.rule() + "] " + oneLine(finding.what()) + " - "
                + oneLine(finding.fix()) + about;
    }

    private String coloured(Finding finding, String severity) {
        if (!screen.coloured()) {
            return severity;
        }
        String style = finding.blocks() ? "bold,red" : "yellow";
        return Ansi.ON.string("@|" + style + " " + severity + "|@");
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
