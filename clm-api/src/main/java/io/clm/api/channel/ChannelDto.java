package io.clm.api.channel;

import io.clm.core.channel.Channel;
import io.clm.store.fleet.ChannelCount;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A channel.
 *
 * @param position its place in the order of promotion, from 0
 * @param head full commit id; null before the ref was seen
 * @param problem why its head or policy cannot be used; null when all is well
 * @param clusters how many clusters follow it
 * @param upToDate how many of them run the head
 * @param updating how many of them are on their way
 */
@Schema(name = "Channel")
public record ChannelDto(
        String name,
        int position,
        String gitRef,
        @Nullable String head,
        @Nullable String problem,
        int clusters,
        int upToDate,
        int updating) {

    static ChannelDto of(Channel channel, ChannelCount count) {
        return new ChannelDto(
                channel.name(),
                channel.position(),
                channel.gitRef(),
                channel.head() == null ? null : channel.head().sha(),
                channel.problem(),
                count.clusters(),
                count.upToDate(),
                count.updating());
    }
}
