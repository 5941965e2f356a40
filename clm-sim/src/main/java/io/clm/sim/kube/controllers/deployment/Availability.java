package io.clm.sim.kube.controllers.deployment;

import io.clm.sim.kube.controllers.model.Conditions;
import io.clm.sim.kube.controllers.model.Reason;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** The condition Available: enough pods are, by the strategy's own measure. */
final class Availability {
    private static final Reason ENOUGH = new Reason("MinimumReplicasAvailable", "Deployment has minimum availability.");
    private static final Reason TOO_FEW =
            new Reason("MinimumReplicasUnavailable", "Deployment does not have minimum availability.");

    private Availability() {}

    static void judge(Sets sets, ObjectNode status, Instant now) {
        int floor = sets.desired() - Bounds.of(sets.deployment()).unavailable();
        boolean enough = Json.number(status, "availableReplicas", 0) >= floor;
        boolean changes = !Conditions.isTrue(sets.deployment(), "Available") == enough;
        ObjectNode condition = Conditions.set(status, "Available", enough, enough ? ENOUGH : TOO_FEW, now);
        if (changes || !condition.has("lastUpdateTime")) {
            condition.put("lastUpdateTime", Meta.time(now));
        }
    }
}
