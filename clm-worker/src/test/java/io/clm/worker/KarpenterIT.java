package io.clm.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.NodePool;
import io.clm.core.rollout.EventType;
import io.clm.core.rollout.RolloutEvent;
import io.clm.worker.testing.Deeds;
import io.clm.worker.testing.SharedHarness;
import io.clm.worker.testing.WorkerHarness;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A pool of Karpenter: objects, that Karpenter makes machines of. */
@Execution(ExecutionMode.CONCURRENT)
class KarpenterIT {
    private static final String POOL = "cluster/node-pools/worker-karpenter/";

    private final WorkerHarness harness = SharedHarness.get();

    @Test
    void its_objects_are_applied_and_a_change_of_its_user_data_changes_them_alone() {
        String channel = harness.channel();
        harness.repo().change(channel, "cluster/manifests/karpenter/crd.yaml", text -> """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: ec2nodeclasses.karpenter.k8s.aws}
                spec:
                  group: karpenter.k8s.aws
                  names: {kind: EC2NodeClass, plural: ec2nodeclasses, singular: ec2nodeclass, listKind: EC2NodeClassList}
                  scope: Cluster
                  versions:
                    - name: v1
                      served: true
                      storage: true
                      schema:
                        openAPIV3Schema:
                          type: object
                          properties:
                            spec: {type: object, x-kubernetes-preserve-unknown-fields: true}
                """);
        harness.repo().change(channel, POOL + "userdata.yaml", text -> "#cloud-config\nruncmd: [[echo, one]]\n");
        String first = harness.repo().change(channel, POOL + "provisioners.yaml", text -> """
                apiVersion: karpenter.k8s.aws/v1
                kind: EC2NodeClass
                metadata: {name: "{{ .NodePool.Name }}"}
                spec: {userData: {{ printf "%q" .Values.UserData }}}
                """);
        harness.awaitHead(channel, first);
        Cluster cluster = harness.register("karpenter", channel, 1, KarpenterIT::withKarpenterPool);
        harness.await(
                cluster.id(),
                "ready",
                () -> harness.cluster(cluster.id()).status().currentVersion() != null);
        assertThat(applied(cluster)).contains("ec2nodeclass/spot");

        int before = applied(cluster).size();
        String commit = harness.repo().change(channel, POOL + "userdata.yaml", text -> text.replace("one", "two"));
        harness.await(cluster.id(), "at " + commit, () -> harness.isAt(cluster.id(), commit));

        List<String> all = applied(cluster);
        assertThat(all.subList(before, all.size())).containsExactly("ec2nodeclass/spot");
        assertThat(Deeds.of(harness, cluster.id()).done("terminate")).isEmpty();
    }

    private List<String> applied(Cluster cluster) {
        return harness.events(cluster.id()).stream()
                .filter(event -> event.type() == EventType.OBJECT_APPLIED)
                .map(RolloutEvent::subject)
                .toList();
    }

    private static Cluster withKarpenterPool(Cluster cluster) {
        List<NodePool> pools = new ArrayList<>(cluster.nodePools());
        pools.add(new NodePool("spot", "worker-karpenter", List.of("m5.large"), "spot", 0, 10, ConfigItems.empty()));
        return cluster.withNodePools(pools);
    }
}
