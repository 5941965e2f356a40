package io.clm.worker.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.registry.Cluster;
import io.clm.core.roll.NodeKeys;
import io.clm.core.roll.SizeRecord;
import io.clm.worker.cluster.ClusterApis;
import io.clm.worker.cluster.KubeNode;
import io.clm.worker.cluster.ObjectRef;
import io.clm.worker.outside.Unavailable;
import io.clm.worker.pool.Group;
import io.clm.worker.pool.GroupClouds;
import java.util.List;

/** A cluster's groups and nodes as they really are. */
public final class Sight {
    private static final String WORKERS = "default-worker";

    private final WorkerHarness harness;
    private final Cluster cluster;

    public Sight(WorkerHarness harness, Cluster cluster) {
        this.harness = harness;
        this.cluster = cluster;
    }

    /** The group of the workers. */
    public Group group() {
        return harness.bean(GroupClouds.class).of(cluster).ofCluster(cluster.id()).stream()
                .filter(group -> group.pool().equals(WORKERS))
                .findFirst()
                .orElseThrow();
    }

    /** The workers' nodes. */
    public List<KubeNode> workers() {
        return harness.bean(ClusterApis.class).of(cluster).nodes().list().stream()
                .filter(node -> !node.isControlPlane())
                .toList();
    }

    /** Workers that are ready and take pods. */
    public int available() {
        return (int) workers().stream()
                .filter(node -> node.isReady() && !node.unschedulable())
                .count();
    }

    /** An object as the cluster has it; empty when it is not there. */
    public String object(String apiVersion, String kind, String namespace, String name) {
        try {
            return harness.bean(ClusterApis.class)
                    .of(cluster)
                    .objects()
                    .live(new ObjectRef(apiVersion, kind, namespace, name))
                    .map(String::valueOf)
                    .orElse("");
        } catch (Unavailable e) {
            return "";
        }
    }

    public boolean isAnyUnderDrain() {
        try {
            return workers().stream().anyMatch(KubeNode::unschedulable);
        } catch (Unavailable e) {
            return false;
        }
    }

    /** Every node takes pods, nothing of ours is left on nodes or group, and the group has its size. */
    public void assertLeftAlone(Group before) {
        Group after = group();
        assertThat(after.tags()).doesNotContainKey(SizeRecord.TAG);
        assertThat(List.of(after.min(), after.max(), after.desired()))
                .as("min, max, desired")
                .containsExactly(before.min(), before.max(), before.desired());
        assertThat(after.suspended()).isEqualTo(before.suspended());
        assertThat(workers()).allSatisfy(node -> {
            assertThat(node.unschedulable())
                    .as(node.ref().name() + " unschedulable")
                    .isFalse();
            assertThat(node.hasTaint(NodeKeys.TAINT)).isFalse();
            assertThat(node.annotations()).doesNotContainKeys(NodeKeys.CORDONED_AT, NodeKeys.DRAIN_START);
        });
    }
}
