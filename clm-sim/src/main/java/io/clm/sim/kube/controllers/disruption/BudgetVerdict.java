package io.clm.sim.kube.controllers.disruption;

import io.clm.sim.kube.controllers.model.Conditions;
import io.clm.sim.kube.controllers.model.Reason;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The condition DisruptionAllowed. */
final class BudgetVerdict {
    private BudgetVerdict() {}

    static void judge(JsonNode budget, ObjectNode status, Instant now) {
        boolean allowed = Json.number(status, "disruptionsAllowed", 0) > 0;
        Reason why = Reason.of(allowed ? "SufficientPods" : "InsufficientPods");
        ObjectNode condition = Conditions.set(status, "DisruptionAllowed", allowed, why, now);
        condition.put("message", "").put("observedGeneration", Meta.generation(budget));
    }
}
