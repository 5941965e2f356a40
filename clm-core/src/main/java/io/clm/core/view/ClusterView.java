package io.clm.core.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a cluster's nodes and pods looked like when last observed. */
public record ClusterView(String clusterId, Instant observedAt, List<PoolPicture> pools) {

    public ClusterView {
        pools = List.copyOf(pools);
    }

    /**
     * One pool.
     *
     * @param floor ready, schedulable nodes that must stay while it rolls; null when it does not
     */
    public record PoolPicture(
            String name,
            String profile,
            int min,
            int max,
            int desired,
            @Nullable Integer floor,
            List<NodePicture> nodes) {

        public PoolPicture {
            nodes = List.copyOf(nodes);
        }
    }

    /**
     * One node, or an instance that is not a node yet.
     *
     * @param current whether it is of the generation that the version asks for
     * @param state where it stands in its life
     */
    public record NodePicture(
            String name,
            String instance,
            String zone,
            String instanceType,
            boolean current,
            NodeState state,
            @Nullable Instant since,
            List<PodPicture> pods) {

        public NodePicture {
            pods = List.copyOf(pods);
        }
    }

    /** Where a node stands in its life. */
    public enum NodeState {
        BOOTING,
        READY,
        NOT_READY,
        CORDONED,
        DRAINING,
        PARKED,
        TERMINATING
    }

    /**
     * One pod.
     *
     * @param owner such as {@code ReplicaSet/web-5d8}; null when it has none
     */
    public record PodPicture(
            String namespace, String name, @Nullable String owner, String phase, boolean ready, boolean terminating) {}
}
