package io.clm.api.channel;

import io.clm.core.channel.Channel;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.ClusterStatus;
import java.util.List;

/** How many clusters follow a channel, run its head, are on their way. */
record ClusterCount(int all, int upToDate, int updating) {

    static ClusterCount of(Channel channel, List<Cluster> clusters) {
        List<ClusterStatus> statuses = clusters.stream()
                .filter(cluster -> cluster.channel().equals(channel.name()))
                .map(Cluster::status)
                .toList();
        long updating =
                statuses.stream().filter(status -> status.nextVersion() != null).count();
        long upToDate =
                statuses.stream().filter(status -> isAtHead(status, channel)).count();
        return new ClusterCount(statuses.size(), (int) upToDate, (int) updating);
    }

    private static boolean isAtHead(ClusterStatus status, Channel channel) {
        return channel.head() != null
                && status.nextVersion() == null
                && status.currentVersion() != null
                && status.currentVersion().startsWith(channel.head().sha());
    }
}
