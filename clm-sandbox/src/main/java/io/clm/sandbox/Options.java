package io.clm.sandbox;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags of {@code clm sandbox}. */
final class Options {

    @Option(names = "--state", paramLabel = "DIR", description = "where everything is kept (default: .clm/sandbox)")
    Path state = Path.of(".clm", "sandbox");

    @Option(names = "--fresh", description = "start over: forget the clusters, the repository and the cloud")
    boolean fresh;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "port of the page and the API (default: 8080 if it is free)")
    @Nullable
    Integer port;

    @Option(
            names = "--speed",
            paramLabel = "X",
            defaultValue = "20",
            description = "divides the delays of simulated things (default: ${DEFAULT-VALUE})")
    double speed;

    @Option(names = "--no-worker", description = "start no worker; see: clm worker --sandbox DIR")
    boolean noWorker;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this text")
    boolean help;
}
