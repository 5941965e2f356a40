package io.clm.cli.speed;

import io.clm.cli.input.Offline;
import io.clm.cli.input.OfflineOptions;
import io.clm.cli.source.SourceSpec;
import io.clm.core.plan.VersionDiff;
import io.clm.core.registry.Cluster;
import io.clm.core.render.RenderRequest;
import io.clm.core.render.Renderer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the engine; docs/performance.md tells how it is started and what came of it. */
@Command(name = "speed", mixinStandardHelpOptions = true, subcommands = EngineSpeed.OfRepository.class)
final class EngineSpeed implements Callable<Integer> {

    @Option(names = "--clusters-planned", defaultValue = "1000")
    private int count;

    @Option(names = "--threads", defaultValue = "2")
    private int threads;

    @Option(names = "--rounds", defaultValue = "300")
    private int rounds;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new EngineSpeed()).execute(arguments));
    }

    /** The made-up repository. */
    @Override
    public Integer call() throws Exception {
        return measure(GeneratedFleet.make());
    }

    private int measure(SpeedFleet fleet) throws Exception {
        print(
                "files of one version: %d",
                fleet.head().getFirst().sources().main().tree().paths().size());
        Renderer renderer = new Renderer();
        for (RenderRequest request : fleet.head()) {
            print("cold  %s", Stopwatch.once(() -> renderer.render(request)));
        }
        for (RenderRequest request : fleet.head()) {
            print("warm  %s", Stopwatch.often(rounds, () -> renderer.render(request)));
        }
        FleetPlanning planning = new FleetPlanning(new VersionDiff(new Renderer(), "speed"), threads);
        print("plans %s", planning.plan(fleet.clusters(count)));
        return 0;
    }

    private static void print(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }

    /** A repository that is really there. */
    @Command(name = "repository", mixinStandardHelpOptions = true)
    static final class OfRepository implements Callable<Integer> {

        @CommandLine.ParentCommand
        private EngineSpeed speed = new EngineSpeed();

        @CommandLine.Mixin
        private OfflineOptions options = new OfflineOptions();

        @Option(names = "--base", required = true)
        private String base = "";

        @Option(names = "--head", required = true)
        private String head = "";

        @Override
        public Integer call() throws Exception {
            List<RenderRequest> before = new ArrayList<>();
            List<RenderRequest> after = new ArrayList<>();
            try (Offline offline = Offline.open(options)) {
                for (Cluster cluster : offline.clusters()) {
                    RenderRequest old = offline.request(cluster, spec -> at(spec, base));
                    RenderRequest fresh = offline.request(cluster, spec -> at(spec, head));
                    if (Stream.of(old, fresh)
                            .noneMatch(request ->
                                    offline.render(request).rendering().isBlocked())) {
                        before.add(old);
                        after.add(fresh);
                    }
                }
            }
            return speed.measure(new SpeedFleet(before, after));
        }

        private static SourceSpec at(SourceSpec spec, String ref) {
            return spec instanceof SourceSpec.Git git ? git.at(ref) : spec;
        }
    }
}
