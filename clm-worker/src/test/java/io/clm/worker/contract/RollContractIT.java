package io.clm.worker.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.drain.DrainPolicy;
import io.clm.core.gate.GatePolicy;
import io.clm.core.roll.PoolKind;
import io.clm.core.roll.RollPolicy;
import io.clm.core.roll.RollStep;
import io.clm.worker.cluster.KubeNode;
import io.clm.worker.pool.Group;
import io.clm.worker.pool.Machine;
import io.clm.worker.roll.PoolRoller;
import io.clm.worker.roll.RollSight;
import io.clm.worker.roll.RollWorld;
import io.clm.worker.roll.RolledPool;
import io.clm.worker.testing.Await;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rolls of a pool of plain Nodes, with a workload and its budget on them. */
class RollContractIT {
    private static final RollPolicy POLICY = new RollPolicy(
            1,
            0,
            1,
            new GatePolicy(2, Duration.ofMillis(200), Duration.ofMinutes(2)),
            Duration.ofMinutes(2),
            Duration.ofMinutes(2),
            Duration.ofSeconds(3),
            Duration.ofMillis(200));

    private static final String WORKLOAD = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: NAME}
            spec:
              replicas: 3
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec:
                  nodeSelector: {case: NAME}
                  tolerations: [{key: case, operator: Exists}]
                  terminationGracePeriodSeconds: 1
                  containers: [{name: main, image: 'example.org/app:1'}]
            """;

    private static final String BUDGET = """
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: web, namespace: NAME}
            spec:
              minAvailable: %d
              selector: {matchLabels: {app: web}}
            """;

    @ParameterizedTest
    @EnumSource
    void a_pool_is_rolled_surge_first_and_its_budget_is_kept(Server server) throws Exception {
        try (ClusterUnderTest cluster = ClusterUnderTest.of(server)) {
            NodeGroup group = start(cluster, 2, 2);
            RollWorld world = world(cluster, group);
            PoolRoller roller = new PoolRoller(world, pool(cluster));
            Set<String> old = nodes(RollSight.look(world), cluster);
            group.launchOthersFromNowOn();
            Await.until("the pool is rolled", () -> turn(world, roller, cluster), () -> picture(world, cluster));

            RollSight after = RollSight.look(world);
            assertThat(after.machinesOf(cluster.name())).hasSize(2).allMatch(Machine::current);
            assertThat(nodes(after, cluster)).hasSize(2).doesNotContainAnyElementsOf(old);
            assertThat(after.nodesOf(cluster.name())).noneMatch(KubeNode::unschedulable);
            assertThat(after.groups())
                    .extracting(
                            Group::min,
                            Group::max,
                            Group::desired,
                            one -> one.tags().size())
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(2, 2, 2, 0));
            Await.until("its pods are ready", () -> readyPods(RollSight.look(world), cluster) == 3, () -> "");
            group.destroy();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_drain_that_a_budget_forbids_names_it_and_is_taken_back(Server server) throws Exception {
        try (ClusterUnderTest cluster = ClusterUnderTest.of(server)) {
            NodeGroup group = start(cluster, 1, 3);
            RollWorld world = world(cluster, group);
            PoolRoller roller = new PoolRoller(world, pool(cluster));
            group.launchOthersFromNowOn();
            Await.until(
                    "the drain waits for the budget",
                    () -> roller.roll(RollSight.look(world)).decision().waits().stream()
                            .map(RollStep.Await::waiting)
                            .anyMatch(waiting -> (waiting.subject() + waiting.text()).contains(cluster.name() + "/web")
                                    && waiting.text().contains("3")),
                    () -> picture(world, cluster));
            assertThat(readyPods(RollSight.look(world), cluster)).isEqualTo(3);

            Await.until(
                    "all is taken back",
                    () -> roller.settle(RollSight.look(world)).decision().isDone(),
                    () -> picture(world, cluster));
            RollSight after = RollSight.look(world);
            assertThat(after.groups()).extracting(Group::desired).containsExactly(1);
            assertThat(after.nodesOf(cluster.name())).hasSize(1).noneMatch(KubeNode::unschedulable);
            assertThat(readyPods(after, cluster)).isEqualTo(3);
            group.destroy();
        }
    }

    private static NodeGroup start(ClusterUnderTest cluster, int size, int minAvailable) {
        cluster.create("apiVersion: v1\nkind: Namespace\nmetadata: {name: NAME}");
        NodeGroup group = new NodeGroup(cluster.client(), cluster.name(), size);
        cluster.create(WORKLOAD);
        cluster.create(BUDGET.formatted(minAvailable));
        RollWorld world = world(cluster, group);
        Await.until(
                "nodes, pods and budget are there",
                () -> readyPods(RollSight.look(world), cluster) == 3 && budgetCounts(RollSight.look(world), cluster),
                () -> picture(world, cluster));
        return group;
    }

    /** One turn; at every look the pool has its floor and the workload its budget. */
    private static boolean turn(RollWorld world, PoolRoller roller, ClusterUnderTest cluster) {
        RollSight sight = RollSight.look(world);
        assertThat(sight.nodesOf(cluster.name()).stream()
                        .filter(node -> node.isReady() && !node.unschedulable())
                        .count())
                .as("ready and schedulable nodes")
                .isGreaterThanOrEqualTo(2);
        assertThat(sight.machinesOf(cluster.name())).hasSizeLessThanOrEqualTo(3);
        assertThat(readyPods(sight, cluster)).as("ready pods").isGreaterThanOrEqualTo(2);
        PoolRoller.Turn turn = roller.roll(sight);
        assertThat(turn.decision().halt()).isEmpty();
        return turn.decision().isDone();
    }

    private static RollWorld world(ClusterUnderTest cluster, NodeGroup group) {
        return new RollWorld(
                ClusterUnderTest.CLUSTER.id(),
                cluster.api(),
                group,
                () -> {},
                (type, subject, message, data) -> {},
                Clock.systemUTC());
    }

    private static RolledPool pool(ClusterUnderTest cluster) {
        return new RolledPool(cluster.name(), PoolKind.WORKER, false, POLICY, DrainPolicy.DEFAULT);
    }

    private static Set<String> nodes(RollSight sight, ClusterUnderTest cluster) {
        Set<String> names = new TreeSet<>();
        sight.nodesOf(cluster.name()).forEach(node -> names.add(node.ref().name()));
        return names;
    }

    private static long readyPods(RollSight sight, ClusterUnderTest cluster) {
        return sight.cluster().pods().stream()
                .filter(pod -> pod.ref().namespace().equals(cluster.name()))
                .filter(pod -> pod.ready() && !pod.isTerminating())
                .count();
    }

    private static boolean budgetCounts(RollSight sight, ClusterUnderTest cluster) {
        return sight.cluster().budgets().stream()
                .anyMatch(budget -> budget.namespace().equals(cluster.name()) && budget.currentHealthy() == 3);
    }

    private static String picture(RollWorld world, ClusterUnderTest cluster) {
        RollSight sight = RollSight.look(world);
        return "%s%n%s%n%s"
                .formatted(
                        sight.groups(),
                        sight.nodesOf(cluster.name()),
                        sight.cluster().pods().stream()
                                .filter(pod -> pod.ref().namespace().equals(cluster.name()))
                                .toList());
    }
}
