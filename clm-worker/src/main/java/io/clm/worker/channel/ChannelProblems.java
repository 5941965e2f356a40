package io.clm.worker.channel;

import io.clm.core.channel.Channel;
import io.clm.core.registry.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A channel's problem as each of its clusters shows it. */
public final class ChannelProblems {
    /** Under this name they are kept. */
    public static final String SOURCE = "channel";

    private ChannelProblems() {}

    public static List<Problem> of(Channel channel) {
        return of(channel.name(), channel.problem());
    }

    static List<Problem> of(String channel, @Nullable String problem) {
        return problem == null
                ? List.of()
                : List.of(
                        Problem.of("channel", "Channel " + channel + " has a problem", problem, "channel/" + channel));
    }
}
