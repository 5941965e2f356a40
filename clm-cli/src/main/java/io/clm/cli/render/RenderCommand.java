package io.clm.cli.render;

import io.clm.cli.ExitStatus;
import io.clm.cli.input.Offline;
import io.clm.cli.input.OfflineOptions;
import io.clm.cli.input.RenderedCluster;
import io.clm.cli.screen.FindingPrinter;
import io.clm.cli.screen.Progress;
import io.clm.cli.screen.Screen;
import io.clm.core.registry.Cluster;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes every rendered file of the chosen clusters. */
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes every file that renders, byte for byte as the engine uses it, to",
            "DIR/<cluster id with : as _>/<path in the repository>; a pool's files to .../node-pools/<pool>/...;",
            "with several sources the path begins with the source's name."
        },
        footer = {
            "",
            "A file that fails is not written, the others are; all errors go to standard error as",
            "<source>/<path>:<line>:<column>: ..., and the exit status is 1.",
            "",
            "Example:",
            "  clm render --source main=git:../config@dev --clusters clusters.yaml --facts facts.json --out out"
        })
public final class RenderCommand implements Callable<Integer> {

    private final Screen screen;

    @Mixin
    private OfflineOptions options = new OfflineOptions();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write; made where missing.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    RenderCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        try (Offline offline = Offline.open(options)) {
            List<Cluster> clusters = offline.clusters();
            boolean failed = false;
            try (Progress progress = screen.progress("rendering", clusters.size())) {
                for (Cluster cluster : clusters) {
                    progress.next(cluster.id());
                    failed |= !render(offline, cluster, clusters.size() > 1);
                }
            }
            return failed ? ExitStatus.FAILED : ExitStatus.DONE;
        }
    }

    private boolean render(Offline offline, Cluster cluster, boolean several) {
        RenderedCluster rendered = offline.render(offline.request(cluster));
        new TextFiles(out, rendered.request()).write(rendered.texts());
        new FindingPrinter(screen, several ? cluster.id() : "")
                .print(rendered.rendering().findings());
        return !rendered.rendering().isBlocked();
    }
}
