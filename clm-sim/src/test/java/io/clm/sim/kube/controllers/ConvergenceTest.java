package io.clm.sim.kube.controllers;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.DeleteOptions;
import io.clm.sim.kube.store.Kinds;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Whatever happens, a cluster with room comes to what was asked of it, and evictions never break a budget. */
class ConvergenceTest {
    private static final List<String> APPS = List.of("one", "two", "three");
    private static final int STEPS = 100;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void random_days_end_well(long seed) {
        Day day = new Day(new Random(seed));
        for (int step = 0; step < STEPS; step++) {
            day.happen(step);
        }
        day.cluster.run(600);
        day.assertAllIsWell();
    }

    /** A day in the life of a cluster. */
    private static final class Day {
        final SteppedCluster cluster = new SteppedCluster().withNodes(5);
        private final Random random;
        private int nodes = 5;

        Day(Random random) {
            this.random = random;
            for (String app : APPS) {
                cluster.create(Kinds.DEPLOYMENT, Manifests.deployment(app, 1 + random.nextInt(5)));
                cluster.create(Kinds.PDB, Manifests.budget(app, rule()));
            }
        }

        private String rule() {
            return List.of("maxUnavailable: 1", "minAvailable: 50%", "maxUnavailable: 25%", "minAvailable: 1")
                    .get(random.nextInt(4));
        }

        void happen(int step) {
            String app = APPS.get(random.nextInt(APPS.size()));
            switch (random.nextInt(10)) {
                case 0 -> scale(app);
                case 1 -> cluster.change(Kinds.DEPLOYMENT, app, web -> Manifests.setImage(web, "example/app:" + step));
                case 2 -> loseNode();
                case 3 -> cordon();
                case 4 -> cluster.restart();
                default -> evict(app);
            }
            cluster.run(random.nextInt(8));
        }

        private void scale(String app) {
            int replicas = random.nextInt(6);
            cluster.change(Kinds.DEPLOYMENT, app, web -> Json.child(web, "spec").put("replicas", replicas));
        }

        private void loseNode() {
            List<ObjectNode> all = cluster.store.list(Kinds.NODE);
            if (all.size() > 3) {
                String lost = Meta.name(all.get(random.nextInt(all.size())));
                cluster.store.delete(Kinds.NODE, "", lost, DeleteOptions.NOW);
            }
            nodes++;
            cluster.create(Kinds.NODE, Manifests.node("node-" + nodes, "zone-" + "abc".charAt(nodes % 3)));
        }

        private void cordon() {
            List<ObjectNode> all = cluster.store.list(Kinds.NODE);
            ObjectNode node = all.get(random.nextInt(all.size()));
            boolean cordoned = Json.at(node, "spec.unschedulable").asBoolean(false);
            cluster.change(
                    Kinds.NODE,
                    Meta.name(node),
                    changed -> Json.child(changed, "spec").put("unschedulable", !cordoned && all.size() > 3));
        }

        /** As the API evicts: when the budget allows it, and noting the pod in the budget. */
        private void evict(String app) {
            ObjectNode budget = cluster.get(Kinds.PDB, app);
            int allowed = Json.number(budget, "status.disruptionsAllowed", 0);
            List<ObjectNode> pods = healthy(app);
            if (allowed == 0 || pods.isEmpty()) {
                return;
            }
            ObjectNode pod = pods.get(random.nextInt(pods.size()));
            cluster.store.update(Kinds.PDB, Json.with(budget, changed -> {
                ObjectNode status = Json.child(changed, "status").put("disruptionsAllowed", allowed - 1);
                Json.child(status, "disruptedPods").put(Meta.name(pod), Meta.time(cluster.clock.instant()));
            }));
            cluster.delete(Kinds.POD, Meta.name(pod));
            assertThat(healthy(app).size())
                    .as("healthy pods of %s after an eviction", app)
                    .isGreaterThanOrEqualTo(Json.number(budget, "status.desiredHealthy", 0));
        }

        private List<ObjectNode> healthy(String app) {
            return cluster.pods().stream()
                    .filter(pod -> app.equals(Meta.labels(pod).get("app")))
                    .filter(pod -> PodState.isReady(pod) && !Meta.isDeleting(pod))
                    .toList();
        }

        void assertAllIsWell() {
            for (String app : APPS) {
                ObjectNode web = cluster.get(Kinds.DEPLOYMENT, app);
                int wanted = Json.number(web, "spec.replicas", 1);
                assertThat(healthy(app)).as("pods of %s", app).hasSize(wanted);
                assertThat(Json.number(web, "status.availableReplicas", 0)).isEqualTo(wanted);
                assertThat(Json.number(web, "status.updatedReplicas", 0)).isEqualTo(wanted);
                assertThat(cluster.number(Kinds.PDB, app, "status.currentHealthy"))
                        .isEqualTo(wanted);
            }
            int wantedInAll = APPS.stream()
                    .mapToInt(app -> cluster.number(Kinds.DEPLOYMENT, app, "spec.replicas"))
                    .sum();
            assertThat(cluster.pods()).as("nothing is left over").hasSize(wantedInAll);
        }
    }
}
