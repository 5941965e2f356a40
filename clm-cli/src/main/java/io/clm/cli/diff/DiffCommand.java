package io.clm.cli.diff;

import io.clm.cli.ExitStatus;
import io.clm.cli.input.Offline;
import io.clm.cli.input.OfflineOptions;
import io.clm.cli.screen.CliFailure;
import io.clm.cli.screen.FindingPrinter;
import io.clm.cli.screen.Progress;
import io.clm.cli.screen.Screen;
import io.clm.cli.source.SourceSpec;
import io.clm.core.plan.VersionDiff;
import io.clm.core.registry.Cluster;
import io.clm.core.render.RenderRequest;
import io.clm.core.render.Renderer;
import io.clm.core.report.ClusterDiff;
import io.clm.core.report.FleetDiff;
import io.clm.core.report.HtmlReport;
import io.clm.core.report.JsonReport;
import io.clm.core.report.TextReport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what a change of the configuration will do to each cluster. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Prints what going from one version of the configuration to another does to the chosen clusters: what",
            "cannot be undone, which nodes are replaced and why, stacks resource by resource, objects field by field."
        },
        footer = {
            "",
            "No cluster is asked: both versions are rendered with the same facts. Secrets are masked.",
            "Exit status: 0 nothing changes, 2 there are changes, 1 something is wrong.",
            "",
            "Example:",
            "  clm diff --base beta --head alpha --source main=git:../config --clusters clusters.yaml --facts facts.json"
        })
public final class DiffCommand implements Callable<Integer> {

    /** What is printed. */
    enum Output {
        text,
        json,
        html
    }

    private final Screen screen;

    @Mixin
    private OfflineOptions options = new OfflineOptions();

    @Option(
            names = "--base",
            required = true,
            paramLabel = "[NAME=]REF",
            description = "Branch, tag or commit to compare with; of all sources, or of the one that is named.")
    private List<String> base = new ArrayList<>();

    @Option(
            names = "--head",
            required = true,
            paramLabel = "[NAME=]REF",
            description = "Branch, tag or commit that is to come.")
    private List<String> head = new ArrayList<>();

    @Option(
            names = "--output",
            defaultValue = "text",
            paramLabel = "FORM",
            description = "${COMPLETION-CANDIDATES}; text is the default.")
    private Output output = Output.text;

    DiffCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        List<SourceSpec> sources = options.sources();
        if (sources.stream().noneMatch(SourceSpec.Git.class::isInstance)) {
            throw new CliFailure("clm: a directory has no versions to compare: give a source as NAME=git:URL");
        }
        Refs before = Refs.of("--base", base, sources);
        Refs after = Refs.of("--head", head, sources);
        try (Offline offline = Offline.open(options)) {
            FleetDiff fleet = compared(offline, before, after);
            print(fleet);
            return status(fleet);
        }
    }

    private FleetDiff compared(Offline offline, Refs before, Refs after) {
        List<Cluster> clusters = offline.clusters();
        VersionDiff versions = new VersionDiff(new Renderer(), "clm");
        List<ClusterDiff> diffs = new ArrayList<>();
        String from = before.shown();
        String to = after.shown();
        try (Progress progress = screen.progress("comparing", clusters.size())) {
            for (Cluster cluster : clusters) {
                progress.next(cluster.id());
                RenderRequest old = offline.request(cluster, before);
                RenderRequest fresh = offline.request(cluster, after);
                diffs.add(new ClusterDiff(cluster, versions.plan(old, fresh)));
                from = shown(before, old);
                to = shown(after, fresh);
            }
        }
        return new FleetDiff(from, to, diffs);
    }

    /** A branch with its commit; a commit alone. */
    private static String shown(Refs side, RenderRequest request) {
        String sha = request.sources().main().tree().version().sha();
        String brief = sha.substring(0, Math.min(10, sha.length()));
        return sha.startsWith(side.shown()) ? brief : side.shown() + " (" + brief + ")";
    }

    private void print(FleetDiff fleet) {
        boolean several = fleet.clusters().size() > 1;
        fleet.failed()
                .forEach(diff -> new FindingPrinter(
                                screen, several ? diff.cluster().id() : "")
                        .print(diff.plan().findings()));
        screen.out()
                .print(
                        switch (output) {
                            case text -> TextReport.of(fleet, screen.coloured());
                            case json -> JsonReport.of(fleet);
                            case html -> HtmlReport.of(fleet);
                        });
        screen.out().flush();
    }

    private static int status(FleetDiff fleet) {
        if (!fleet.failed().isEmpty()) {
            return ExitStatus.FAILED;
        }
        return fleet.hasChanges() ? ExitStatus.CHANGES : ExitStatus.DONE;
    }
}
