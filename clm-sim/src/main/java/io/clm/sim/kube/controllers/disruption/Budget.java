package io.clm.sim.kube.controllers.disruption;

import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.controllers.model.IntOrPercent;
import io.clm.sim.kube.controllers.model.LabelSelector;
import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a PodDisruptionBudget asks for. */
final class Budget {
    /**
     * How many pods there should be, and how many of them have to be healthy.
     *
     * @param expected counted by the pods there are, or by the scale of their controllers
     */
    record Need(int expected, int desired) {}

    private Budget() {}

    static List<ObjectNode> pods(JsonNode budget, World world) {
        JsonNode selector = budget.path("spec").path("selector");
        return world.list(Kinds.POD, Meta.namespace(budget)).stream()
                .filter(pod -> LabelSelector.matches(selector, pod))
                .toList();
    }

    /** Ready and not on its way out. */
    static boolean isHealthy(JsonNode pod) {
        return PodState.isReady(pod) && !Meta.isDeleting(pod);
    }

    static Need need(JsonNode budget, List<ObjectNode> pods, World world) {
        Optional<IntOrPercent> most = IntOrPercent.of(Json.at(budget, "spec.maxUnavailable"));
        if (most.isPresent()) {
            int scale = Scale.of(pods, world);
            return new Need(scale, Math.max(0, scale - most.get().roundedUp(scale)));
        }
        IntOrPercent least =
                IntOrPercent.of(Json.at(budget, "spec.minAvailable")).orElse(new IntOrPercent.Count(1));
        int total = switch (least) {
            case IntOrPercent.Count count -> pods.size();
            case IntOrPercent.Percent percent -> Scale.of(pods, world);
        };
        return new Need(total, least.roundedUp(total));
    }
}
