package io.clm.store.fleet;

/**
 * How many clusters follow a channel.
 *
 * @param upToDate how many of them run its head
 * @param updating how many of them are on their way
 */
public record ChannelCount(String channel, int clusters, int upToDate, int updating) {

    /** Of a channel that nobody follows. */
    public static ChannelCount none(String channel) {
        return new ChannelCount(channel, 0, 0, 0);
    }
}
