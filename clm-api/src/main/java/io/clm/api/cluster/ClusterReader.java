package io.clm.api.cluster;

import io.clm.api.error.ApiException;
import io.clm.api.reach.Reach;
import io.clm.api.security.Scope;
import io.clm.core.channel.Channel;
import io.clm.core.registry.Cluster;
import io.clm.core.rollout.Rollout;
import io.clm.store.channel.ChannelStore;
import io.clm.store.cluster.ClusterFilter;
import io.clm.store.cluster.ClusterStore;
import io.clm.store.rollout.RolloutStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Clusters as they are shown: with their newest rollout and the head of their channel. */
@Component
public class ClusterReader {

    private final ClusterStore clusters;
    private final RolloutStore rollouts;
    private final ChannelStore channels;

    ClusterReader(ClusterStore clusters, RolloutStore rollouts, ChannelStore channels) {
        this.clusters = clusters;
        this.rollouts = rollouts;
        this.channels = channels;
    }

    List<ClusterDto> list(ClusterFilter filter, boolean verbose, Scope scope) {
        Map<String, Rollout> newest = rollouts.newest();
        Map<String, @Nullable String> heads = new HashMap<>();
        channels.list().forEach(channel -> heads.put(channel.name(), head(channel)));
        return clusters.list(filter).stream()
                .filter(cluster -> Reach.sees(scope, cluster))
                .map(cluster -> ClusterDto.of(cluster, verbose, newest.get(cluster.id()), heads.get(cluster.channel())))
                .toList();
    }

    /** The cluster, or 404. */
    public Cluster cluster(String id) {
        return clusters.find(id).orElseThrow(() -> ApiException.notFound("cluster", id));
    }

    ClusterDto show(Cluster cluster, boolean verbose) {
        Rollout newest = rollouts.newest(cluster.id()).orElse(null);
        String head = channels.find(cluster.channel()).map(ClusterReader::head).orElse(null);
        return ClusterDto.of(cluster, verbose, newest, head);
    }

    private static @Nullable String head(Channel channel) {
        return channel.head() == null ? null : channel.head().sha();
    }
}
