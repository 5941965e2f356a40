package io.clm.worker.policy;

import io.clm.core.channel.ChannelsFile;
import io.clm.core.channel.ClusterPolicy;
import io.clm.core.channel.RolloutPolicy;
import io.clm.core.guard.Finding;
import io.clm.core.json.CanonicalJson;
import io.clm.core.registry.Cluster;
import io.clm.worker.registry.ChannelRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The policy in force for a cluster: the last good one of its channel, its own items over it. */
public final class Policies {
    private static final int KEPT = 32;

    private final ChannelRegistry registry;
    private final Map<String, ChannelsFile> read = new ConcurrentHashMap<>();

    public Policies(ChannelRegistry registry) {
        this.registry = registry;
    }

    public RolloutPolicy of(Cluster cluster) {
        RolloutPolicy channel = registry.policyText(cluster.channel())
                .flatMap(text -> read(text).policy(cluster.channel()))
                .orElse(RolloutPolicy.DEFAULT);
        return ClusterPolicy.of(channel, cluster.configItems()).policy();
    }

    private ChannelsFile read(String text) {
        if (read.size() > KEPT) {
            read.clear();
        }
        return read.computeIfAbsent(text, ChannelsFile::read);
    }

    /** SHA-256 of a policy, hexadecimal. */
    public static String hash(RolloutPolicy policy) {
        return CanonicalJson.sha256(policy);
    }

    /** What is wrong with a channel's policy in that {@code channels.yaml}; empty when it can be used. */
    public static Optional<String> problem(String channel, String text) {
        ChannelsFile file = ChannelsFile.read(text);
        if (!file.isUsable()) {
            return Optional.of(file.findings().stream()
                    .filter(Finding::blocks)
                    .map(finding -> "%s: %s (%s)".formatted(finding.where(), finding.what(), finding.fix()))
                    .collect(Collectors.joining("; ")));
        }
        return file.policy(channel).isPresent()
                ? Optional.empty()
                : Optional.of("%s has no policy for channel %s.".formatted(ChannelsFile.PATH, channel));
    }
}
