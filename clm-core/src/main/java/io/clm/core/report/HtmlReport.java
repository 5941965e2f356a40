package io.clm.core.report;

import io.clm.core.guard.Finding;
import io.clm.core.plan.VersionSkip;
import io.clm.core.report.Entry.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A fleet's plans as one page that needs nothing else: no script, no other file, no network. */
public final class HtmlReport {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private final FleetDiff fleet;
    private final Digest digest;
    private final Html html = new Html();

    private HtmlReport(FleetDiff fleet) {
        this.fleet = fleet;
        this.digest = new Digest(fleet);
    }

    public static String of(FleetDiff fleet) {
        HtmlReport report = new HtmlReport(fleet);
        report.write();
        return report.html.toString();
    }

    private void write() {
        Summary summary = new Summary(fleet, digest);
        String title = fleet.base() + " → " + fleet.head();
        html.raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">")
                .element("title", "", title)
                .raw("<style>" + HtmlStyle.CSS + "</style></head><body><main>")
                .element("h1", "", title + ": " + summary.headline())
                .open("dl", "summary");
        summary.lines().forEach((name, text) -> html.element("dt", "", name).element("dd", "", text));
        html.close("dl");
        new ClusterTable(fleet).write(html);
        findings("Blocked", Finding::blocks);
        findings("Steps that are left out", VersionSkip::is);
        risks();
        Stream.of(Section.values()).forEach(this::section);
        html.raw("</main></body></html>\n");
    }

    private void findings(String heading, Predicate<Finding> which) {
        List<ClusterDiff> concerned = fleet.clusters().stream()
                .filter(diff -> diff.plan().findings().stream().anyMatch(which))
                .toList();
        if (concerned.isEmpty()) {
            return;
        }
        html.element("h2", "", heading);
        for (ClusterDiff diff : concerned) {
            diff.plan().findings().stream()
                    .filter(which)
                    .forEach(finding -> html.open("div", "risk")
                            .element("b", "", diff.name())
                            .text(" " + finding.where() + ": " + finding.what())
                            .element("span", "note", finding.fix())
                            .close("div"));
        }
    }

    private void risks() {
        List<Shared> risks = digest.risks();
        if (risks.isEmpty()) {
            return;
        }
        html.element("h2", "", "Look at these first");
        for (Shared shared : risks) {
            Entry entry = shared.entry();
            html.open("div", "risk").element("b", "", title(shared));
            html.element("span", "note", digest.scope(shared.clusters())).open("ul", "");
            if (entry.reversal().cannotBeUndone()) {
                html.element("li", "", "cannot be undone: " + entry.reversal().reason());
            }
            entry.refusals().forEach(note -> html.element("li", "", note));
            html.close("ul").close("div");
        }
    }

    private static String title(Shared shared) {
        return shared.entry().title() + (shared.subjects().isEmpty() ? "" : ": " + Words.few(shared.subjects(), 8));
    }

    private void section(Section section) {
        Map<List<String>, List<Shared>> byScope = digest.section(section);
        if (byScope.isEmpty()) {
            return;
        }
        html.element("h2", "", section.title);
        byScope.forEach((clusters, entries) -> {
            String scope = digest.scope(clusters);
            if (!scope.isEmpty()) {
                html.element("h3", "", "In " + scope);
            }
            String heading = "";
            for (Shared shared : entries) {
                if (!shared.entry().heading().equals(heading)) {
                    heading = shared.entry().heading();
                    html.element("h4", "", heading);
                }
                entry(shared);
            }
        });
    }

    private void entry(Shared shared) {
        Entry entry = shared.entry();
        boolean opens = !entry.details().isEmpty() || !entry.notes().isEmpty();
        if (!opens) {
            html.open("p", "entry");
            line(shared);
            html.close("p");
            return;
        }
        html.raw(entry.section() == Section.NODES ? "<details open>" : "<details>")
                .open("summary", "");
        line(shared);
        html.close("summary");
        if (!entry.notes().isEmpty()) {
            html.open("ul", "");
            entry.notes().forEach(note -> html.element("li", "", note));
            html.close("ul");
        }
        entry.details().forEach(this::detail);
        html.close("details");
    }

    private void line(Shared shared) {
        Entry entry = shared.entry();
        html.element("span", "sign " + entry.sign().name().toLowerCase(Locale.ROOT), entry.sign().mark)
                .text(title(shared))
                .element("span", "where", shared.where());
    }

    private void detail(Detail detail) {
        switch (detail) {
            case Detail.Value value -> {
                path(value.path(), value.note());
                html.lines(values(value));
            }
            case Detail.Lines lines -> {
                path(lines.path(), lines.note());
                html.lines(lines.diff().lines().toList());
            }
        }
    }

    private void path(String path, String note) {
        html.open("div", "path").text(path).element("span", "note", note).close("div");
    }

    private static List<String> values(Detail.Value value) {
        List<String> lines = new ArrayList<>();
        String before = value.before();
        String after = value.after();
        if (before != null) {
            Readable.lines(before).forEach(line -> lines.add("- " + line));
        }
        if (after != null) {
            Readable.lines(after).forEach(line -> lines.add("+ " + line));
        }
        return lines;
    }
}
