package io.clm.core.report;

import io.clm.core.guard.Finding;
import io.clm.core.plan.VersionSkip;
import io.clm.core.report.Entry.Section;
import io.clm.core.report.Ink.Colour;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A fleet's plans for a terminal: first what it is, then what cannot be undone, the nodes, and the details. */
public final class TextReport {
    private static final int MOST_DETAILS = 40;

    private final FleetDiff fleet;
    private final Digest digest;
    private final Ink ink;
    private final StringBuilder out = new StringBuilder();
    private final TextDetails details;

    private TextReport(FleetDiff fleet, boolean colours) {
        this.fleet = fleet;
        this.digest = new Digest(fleet);
        this.ink = new Ink(colours);
        this.details = new TextDetails(ink, out);
    }

    /** @param colours whether to write a terminal's colour codes */
    public static String of(FleetDiff fleet, boolean colours) {
        TextReport report = new TextReport(fleet, colours);
        report.write();
        return report.out.toString();
    }

    private void write() {
        Summary summary = new Summary(fleet, digest);
        line(ink.in(Colour.BOLD, fleet.base() + " → " + fleet.head() + ": " + summary.headline()));
        summary.lines().forEach((name, text) -> line("  %-9s%s".formatted(name, text)));
        clusters();
        findings("Blocked", Finding::blocks);
        findings("Steps that are left out", VersionSkip::is);
        risks();
        for (Section section : Section.values()) {
            section(section);
        }
    }

    private void clusters() {
        List<String> rows = new ClusterTable(fleet).text(ink);
        if (!rows.isEmpty()) {
            line("");
            rows.forEach(this::line);
        }
    }

    private void findings(String heading, Predicate<Finding> which) {
        Map<Finding, List<String>> byFinding = new LinkedHashMap<>();
        fleet.clusters()
                .forEach(diff -> diff.plan().findings().stream()
                        .filter(which)
                        .forEach(finding -> byFinding
                                .computeIfAbsent(finding, one -> new ArrayList<>())
                                .add(diff.name())));
        if (!byFinding.isEmpty()) {
            heading(heading);
            byFinding.forEach((finding, clusters) -> {
                line(ink.in(Colour.RISK, "  ! ") + finding.where() + ": " + finding.what() + scope(clusters));
                line("      " + ink.in(Colour.DIM, finding.fix()));
            });
        }
    }

    private void risks() {
        List<Shared> risks = digest.risks();
        if (!risks.isEmpty()) {
            heading("Look at these first");
            risks.forEach(this::risk);
        }
    }

    private void risk(Shared shared) {
        Entry entry = shared.entry();
        String subject = entry.subject().isEmpty() ? "" : " " + Words.few(shared.subjects(), 4);
        line(ink.in(Colour.RISK, "  ! ") + entry.title() + subject + scope(shared.clusters()));
        if (entry.reversal().cannotBeUndone()) {
            line("      cannot be undone: " + entry.reversal().reason());
        }
        entry.refusals().forEach(note -> line("      " + note));
    }

    private void section(Section section) {
        Map<List<String>, List<Shared>> byScope = digest.section(section);
        if (byScope.isEmpty()) {
            return;
        }
        heading(section.title);
        byScope.forEach((clusters, entries) -> {
            String scope = digest.scope(clusters);
            if (!scope.isEmpty()) {
                line("  " + ink.in(Colour.BOLD, "In " + scope));
            }
            entries(section, entries);
        });
    }

    private void entries(Section section, List<Shared> entries) {
        String heading = "";
        for (Shared shared : entries) {
            Entry entry = shared.entry();
            if (!entry.heading().equals(heading) && section != Section.LEFT && section != Section.SAME) {
                heading = entry.heading();
                line("  " + heading);
            }
            if (section == Section.ITEMS) {
                item(shared);
            } else {
                entry(shared, heading.isEmpty() ? "  " : "    ");
            }
        }
    }

    private void entry(Shared shared, String indent) {
        Entry entry = shared.entry();
        String of = shared.subjects().isEmpty() ? "" : ": " + Words.few(shared.subjects(), 8);
        String where = shared.where().isEmpty() ? "" : "  " + ink.in(Colour.DIM, shared.where());
        line(indent + ink.sign(entry.sign(), entry.sign().mark + " " + entry.title() + of) + where);
        entry.notes().forEach(note -> line(indent + "    " + note));
        if (entry.section() == Section.NODES && entry.reversal().cannotBeUndone()) {
            line(indent + "    " + ink.in(Colour.RISK, entry.reversal().reason()));
        }
        entry.details().stream().limit(MOST_DETAILS).forEach(detail -> details.write(indent + "    ", detail));
        if (entry.details().size() > MOST_DETAILS) {
            int more = entry.details().size() - MOST_DETAILS;
            line(indent + "    " + ink.in(Colour.DIM, "… and " + more + " more fields (--output json has all)"));
        }
    }

    /** In one line. */
    private void item(Shared shared) {
        Entry entry = shared.entry();
        Detail.Value value = (Detail.Value) entry.details().getFirst();
        String before = value.before();
        String after = value.after();
        String change = before == null ? after : after == null ? "was " + before : before + " → " + after;
        line("  " + ink.sign(entry.sign(), entry.sign().mark + " " + entry.title()) + ": " + change + "  "
                + ink.in(Colour.DIM, shared.where()));
    }

    private String scope(List<String> clusters) {
        String scope = digest.scope(clusters);
        return scope.isEmpty() ? "" : ink.in(Colour.DIM, "  (" + scope + ")");
    }

    private void heading(String text) {
        line("");
        line(ink.in(Colour.BOLD, text));
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }
}
