package io.clm.cli.validate;

import io.clm.cli.ExitStatus;
import io.clm.cli.input.Offline;
import io.clm.cli.input.OfflineOptions;
import io.clm.cli.input.RenderedCluster;
import io.clm.cli.screen.Progress;
import io.clm.cli.screen.Screen;
import io.clm.core.registry.Cluster;
import io.clm.core.render.RenderingCheck;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Renders and checks everything of the chosen clusters, and prints what is wrong. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Renders everything of the chosen clusters and checks it: templates, YAML, stacks against CloudFormation's",
            "schemas, objects against those of the cluster's Kubernetes version, user data, config items. Prints all",
            "findings, each once, with the clusters that have it. docs/rules.md explains the rules."
        },
        footer = {
            "",
            "Text on standard output:",
            "  <source>/<path>:<line>:<column>: error|warning|note [rule] what is wrong - how to mend it (clusters)",
            "Lines are those of the rendered file where the rendered text is at fault (clm render writes it), else of",
            "the template.",
            "",
            "Exit status: 0 nothing, or warnings only; 1 something blocks (with --strict: or is warned of). Notes never fail.",
            "",
            "Example:",
            "  clm validate --source main=dir:. --clusters clusters.yaml --facts facts.json --strict"
        })
public final class ValidateCommand implements Callable<Integer> {

    /** How findings are printed. */
    enum Output {
        text,
        json
    }

    private final Screen screen;

    @Mixin
    private OfflineOptions options = new OfflineOptions();

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: text).")
    private Output output = Output.text;

    @Option(names = "--strict", description = "Let warnings fail too.")
    private boolean strict;

    ValidateCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        try (Offline offline = Offline.open(options)) {
            List<Cluster> clusters = offline.clusters();
            FoundIn found = validate(offline, clusters);
            switch (output) {
                case text -> new TextReport(screen).print(found, clusters.size());
                case json -> JsonReport.print(screen, found);
            }
            return found.fails(strict) ? ExitStatus.FAILED : ExitStatus.DONE;
        }
    }

    private FoundIn validate(Offline offline, List<Cluster> clusters) {
        RenderingCheck check = new RenderingCheck();
        FoundIn found = new FoundIn();
        try (Progress progress = screen.progress("validating", clusters.size())) {
            for (Cluster cluster : clusters) {
                progress.next(cluster.id());
                RenderedCluster rendered = offline.render(offline.request(cluster));
                check.check(rendered.request(), rendered.rendering(), rendered.texts())
                        .findings()
                        .forEach(finding -> found.add(cluster.id(), finding));
            }
        }
        return found;
    }
}
