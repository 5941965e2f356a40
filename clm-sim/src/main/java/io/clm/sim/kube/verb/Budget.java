package io.clm.sim.kube.verb;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Failures;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.StatusException;
import io.clm.sim.kube.store.WriteMode;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One disruption budget at the moment of an eviction. */
final class Budget {
    private static final String VIOLATES = "Cannot evict pod as it would violate the pod's disruption budget.";
    private static final int MOST_DISRUPTED = 2000;

    private final Scope scope;
    private final ObjectNode budget;
    private final String name;

    Budget(Scope scope, ObjectNode budget) {
        this.scope = scope;
        this.budget = budget;
        this.name = Meta.name(budget);
    }

    /** Takes one disruption for the pod, or refuses; pods that are not ready may go for free. */
    void spend(JsonNode pod, WriteMode mode) {
        if (isBlocked()) {
            throw refused(0, needs());
        }
        if (!isReady(pod) && mayGoUnready()) {
            return;
        }
        check();
        if (mode == WriteMode.COMMIT) {
            scope.store().mutate(Kinds.PDB, Meta.namespace(budget), name, object -> book(object, Meta.name(pod)));
        }
    }

    private boolean isBlocked() {
        return scope.faults().neverAllows(Meta.namespace(budget), name);
    }

    private boolean mayGoUnready() {
        int desired = number("desiredHealthy");
        return Json.text(budget, "spec.unhealthyPodEvictionPolicy").equals("AlwaysAllow")
                || (number("currentHealthy") >= desired && desired > 0);
    }

    private void check() {
        if (Json.number(budget, "status.observedGeneration", 0) < Meta.generation(budget)) {
            throw refused(10, "The disruption budget " + name + " is still being processed by the server.");
        }
        if (number("disruptionsAllowed") < 0) {
            throw Failures.forbidden(Kinds.PDB, name, "pdb disruptions allowed is negative");
        }
        if (Json.at(budget, "status.disruptedPods").size() > MOST_DISRUPTED) {
            throw Failures.forbidden(
                    Kinds.PDB, name, "DisruptedPods map too big - too many evictions not confirmed by PDB controller");
        }
        if (number("disruptionsAllowed") == 0) {
            throw refused(0, why());
        }
    }

    private String why() {
        JsonNode condition = condition(budget);
        String message = Json.text(condition, "message");
        boolean no = Json.text(condition, "status").equals("False") && !message.isEmpty();
        if (no && Json.text(condition, "reason").equals("SyncFailed")) {
            return "The disruption budget " + name + " does not allow evicting pods currently because it failed sync: "
                    + message;
        }
        if (number("currentHealthy") <= number("desiredHealthy")) {
            return needs();
        }
        return no
                ? "The disruption budget %s does not allow evicting pods currently (%s): %s"
                        .formatted(name, Json.text(condition, "reason"), message)
                : "The disruption budget " + name + " does not allow evicting pods currently";
    }

    private String needs() {
        return "The disruption budget %s needs %d healthy pods and has %d currently"
                .formatted(name, number("desiredHealthy"), number("currentHealthy"));
    }

    private void book(ObjectNode object, String pod) {
        ObjectNode status = Json.child(object, "status");
        int left = status.path("disruptionsAllowed").asInt(0) - 1;
        status.put("disruptionsAllowed", left);
        Json.child(status, "disruptedPods").put(pod, Meta.time(scope.clock().instant()));
        if (left == 0 && condition(object) instanceof ObjectNode condition) {
            condition.put("status", "False").put("reason", "InsufficientPods");
            condition.put("lastTransitionTime", Meta.time(scope.clock().instant()));
        }
    }

    private static JsonNode condition(JsonNode budget) {
        return Json.items(Json.at(budget, "status.conditions")).stream()
                .filter(condition -> Json.text(condition, "type").equals("DisruptionAllowed"))
                .findFirst()
                .orElse(Json.object());
    }

    private static boolean isReady(JsonNode pod) {
        return Json.items(Json.at(pod, "status.conditions")).stream()
                .anyMatch(condition -> Json.text(condition, "type").equals("Ready")
                        && Json.text(condition, "status").equals("True"));
    }

    private int number(String field) {
        return Json.number(budget, "status." + field, 0);
    }

    private static StatusException refused(int retryAfter, String why) {
        ObjectNode details = Json.object();
        Failures.causes(details, List.of(new Failures.Cause("DisruptionBudget", why, "")));
        if (retryAfter > 0) {
            details.put("retryAfterSeconds", retryAfter);
        }
        return new StatusException(429, "TooManyRequests", VIOLATES, details);
    }
}
