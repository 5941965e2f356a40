package io.clm.cli.input;

import io.clm.cli.screen.CliFailure;
import io.clm.cli.source.SourceSpec;
import io.clm.core.registry.Cluster;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The config item {@code override_channel}: {@code source=channel,source=channel}. */
final class ChannelOverrides {

    private static final String ITEM = "override_channel";

    private ChannelOverrides() {}

    /** Channels by the name of their source. */
    static Map<String, String> of(Cluster cluster) {
        Map<String, String> overrides = new LinkedHashMap<>();
        cluster.configItems().get(ITEM).ifPresent(item -> {
            for (String override : item.split(",", -1)) {
                int equals = override.indexOf('=');
                if (equals < 0) {
                    throw new CliFailure("config item " + ITEM + " of " + cluster.id()
                            + ": invalid override definition: " + override + "; write source=channel,source=channel");
                }
                overrides.put(override.substring(0, equals), override.substring(equals + 1));
            }
        });
        return overrides;
    }

    /** A Git source at the channel that the cluster asks for; a directory has no channels. */
    static SourceSpec apply(SourceSpec spec, Map<String, String> overrides) {
        return switch (spec) {
            case SourceSpec.Git git ->
                Optional.ofNullable(overrides.get(git.name())).map(git::at).orElse(git);
            case SourceSpec.Directory directory -> directory;
        };
    }
}
