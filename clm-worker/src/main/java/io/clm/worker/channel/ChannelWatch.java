package io.clm.worker.channel;

import io.clm.core.channel.Channel;
import io.clm.core.channel.ChannelsFile;
import io.clm.core.channel.ConfigVersion;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.Problem;
import io.clm.worker.outside.Unavailable;
import io.clm.worker.policy.Policies;
import io.clm.worker.registry.Registry;
import io.clm.worker.time.Backoff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks where the channels' refs are. What is wrong is kept as a problem; the last head and the last good policy stay. */
public final class ChannelWatch {
    private static final String AGAIN = " It is tried again at least every 30 s; until then the last heads stay.";
    private static final Backoff AWAY = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final Registry registry;
    private final ConfigSource source;
    private final Clock clock;
    private int failures;
    private Instant nextTry = Instant.MIN;

    public ChannelWatch(Registry registry, ConfigSource source, Clock clock) {
        this.registry = registry;
        this.source = source;
        this.clock = clock;
    }

    /** One look; after a failure nothing is done until the next try is due. */
    public synchronized void look() {
        if (clock.instant().isBefore(nextTry)) {
            return;
        }
        List<Channel> channels = registry.channels();
        try {
            source.refresh();
            failures = 0;
            channels.forEach(this::look);
        } catch (Unavailable e) {
            failures++;
            nextTry = clock.instant().plus(AWAY.after(failures));
            channels.forEach(channel -> problem(channel, e.reason() + AGAIN));
        }
    }

    /** What cannot be read of one channel is no reason to leave the others. */
    private void look(Channel channel) {
        try {
            see(channel);
        } catch (Unavailable e) {
            problem(channel, e.reason());
        }
    }

    private void see(Channel channel) {
        Optional<ConfigVersion> head = source.head(channel.gitRef());
        if (head.isEmpty()) {
            problem(
                    channel,
                    "The repository has no branch, tag or commit %s: push it, or give channel %s another ref."
                            .formatted(channel.gitRef(), channel.name()));
            return;
        }
        boolean news = !head.get().equals(channel.head());
        if (news || channel.problem() != null) {
            problem(channel, policyProblem(channel, head.get()));
        }
        if (news) {
            registry.head(channel.name(), channel.head(), head.get());
        }
    }

    /** Keeps a good policy; what is wrong with a bad one. */
    private @Nullable String policyProblem(Channel channel, ConfigVersion head) {
        Optional<String> text = source.tree(head).read(ChannelsFile.PATH);
        if (text.isEmpty()) {
            return ChannelsFile.PATH + " is missing at " + head.abbreviated() + "; the last good policy stays.";
        }
        Optional<String> wrong = Policies.problem(channel.name(), text.get());
        if (wrong.isEmpty()) {
            registry.keepPolicy(channel.name(), head, text.get());
        }
        return wrong.map(what -> what + " The last good policy stays.").orElse(null);
    }

    private void problem(Channel channel, @Nullable String problem) {
        if (Objects.equals(problem, channel.problem())) {
            return;
        }
        registry.channelProblem(channel.name(), problem);
        List<Problem> shown = ChannelProblems.of(channel.name(), problem);
        for (Cluster cluster : registry.clusters()) {
            if (cluster.channel().equals(channel.name())) {
                registry.problems(cluster.id(), ChannelProblems.SOURCE, shown);
            }
        }
    }
}
