package io.clm.sim.kube.controllers.deployment;

import io.clm.sim.kube.controllers.model.IntOrPercent;
import io.clm.sim.kube.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * How far a rolling update may stray from the wanted number of pods.
 *
 * @param surge above it
 * @param unavailable below it
 */
record Bounds(int surge, int unavailable) {
    private static final IntOrPercent DEFAULT = new IntOrPercent.Percent(25);

    static Bounds of(JsonNode deployment) {
        int desired = Json.number(deployment, "spec.replicas", 1);
        if (Json.text(deployment, "spec.strategy.type").equals("Recreate")) {
            return new Bounds(0, 0);
        }
        JsonNode rolling = Json.at(deployment, "spec.strategy.rollingUpdate");
        int surge = IntOrPercent.of(rolling.path("maxSurge")).orElse(DEFAULT).roundedUp(desired);
        int unavailable =
                IntOrPercent.of(rolling.path("maxUnavailable")).orElse(DEFAULT).roundedDown(desired);
        return new Bounds(surge, surge == 0 && unavailable == 0 ? 1 : Math.min(unavailable, desired));
    }
}
