package io.clm.worker.registry;

import io.clm.core.channel.Channel;
import io.clm.core.channel.ConfigVersion;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Channels. */
public interface ChannelRegistry {
    /** All of them, in the order of promotion. */
    List<Channel> channels();

    Optional<Channel> channel(String name);

    /**
     * The ref, which was at {@code before}, is at {@code version} now; every cluster of the channel wants a plan. Nothing
     * happens when another worker has seen something else meanwhile: a look that took long is not the newest.
     */
    void head(String channel, @Nullable ConfigVersion before, ConfigVersion version);

    /** Why the head or its policy cannot be used; null when all is well. */
    void channelProblem(String channel, @Nullable String problem);

    /** The last good {@code channels.yaml}; empty before there was one. */
    Optional<String> policyText(String channel);

    /** Keeps a good {@code channels.yaml}. */
    void keepPolicy(String channel, ConfigVersion version, String text);
}
