package io.clm.cli.input;

import io.clm.cli.source.SourceSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every offline command has; mix it in, then {@link Offline#open} it. */
public final class OfflineOptions {

    @Option(
            names = "--source",
            required = true,
            paramLabel = SourceSpec.FORM,
            converter = SourceSpec.Converter.class,
            description = {
                "A configuration source: a Git repository (a path, or anything Git can fetch from) at a branch, tag or"
                        + " commit, or a directory. May be given several times; the order counts."
            })
    private List<SourceSpec> sources = new ArrayList<>();

    @Option(
            names = "--clusters",
            required = true,
            paramLabel = "FILE",
            description = "The clusters, in the format of CLM's registry file (a YAML list under clusters).")
    @SuppressWarnings("NullAway.Init")
    private Path clusters;

    @Option(
            names = "--cluster",
            paramLabel = "ID",
            description = "Only this cluster; may be given several times. Without it: all of the file.")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--facts",
            paramLabel = "FILE",
            description = "What the cloud would say (JSON): values, images, instanceTypes, eks, secrets, clusters.")
    private @Nullable Path facts;

    public List<SourceSpec> sources() {
        return sources;
    }

    public Path clusters() {
        return clusters;
    }

    public List<String> ids() {
        return ids;
    }

    public @Nullable Path facts() {
        return facts;
    }
}
