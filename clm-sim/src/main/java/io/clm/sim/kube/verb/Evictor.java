package io.clm.sim.kube.verb;

import io.clm.sim.journal.Outcome;
import io.clm.sim.kube.http.Answer;
import io.clm.sim.kube.http.Call;
import io.clm.sim.kube.http.StatusBody;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.select.LabelSelector;
import io.clm.sim.kube.store.DeleteOptions;
import io.clm.sim.kube.store.Failures;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.StatusException;
import io.clm.sim.kube.store.WriteMode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Evicts pods: deletes them when their disruption budget allows it, and books that in the budget first. */
final class Evictor {
    private static final Set<String> UNPROTECTED = Set.of("Succeeded", "Failed", "Pending");

    private final Scope scope;

    Evictor(Scope scope) {
        this.scope = scope;
    }

    Effect evict(Call call) throws IOException {
        ObjectNode eviction = Bodies.object(call.request(), "Eviction");
        String kind = Json.text(eviction, "kind");
        if (!kind.isEmpty() && !kind.equals("Eviction")) {
            throw Failures.badRequest(
                    "%s in version \"v1\" cannot be handled as a Eviction: it is of another kind".formatted(kind));
        }
        if (!Meta.name(eviction).equals(call.name())) {
            throw Failures.badRequest("name in URL does not match name in Eviction object");
        }
        WriteMode mode = call.request().writeMode("CreateOptions");
        DeleteOptions options = DeleteBody.of(eviction.path("deleteOptions"), mode);
        return scope.store().reading(() -> evict(call, options));
    }

    private Effect evict(Call call, DeleteOptions options) {
        ObjectNode pod = scope.store()
                .get(Kinds.POD, call.namespace(), call.name())
                .orElseThrow(() -> Failures.notFound(Kinds.POD, call.name()));
        requirePreconditions(pod, options);
        if (!UNPROTECTED.contains(Json.text(pod, "status.phase")) && !Meta.isDeleting(pod)) {
            List<ObjectNode> budgets = budgetsOf(pod);
            if (budgets.size() > 1) {
                throw tooManyBudgets();
            }
            budgets.forEach(budget -> new Budget(scope, budget).spend(pod, options.mode()));
        }
        remove(pod, options);
        Answer answer = Answer.created(StatusBody.created());
        Outcome outcome = Meta.isDeleting(pod) ? Outcome.NONE : Outcome.DONE;
        return new Effect(answer, "evict", Meta.name(pod), Meta.uid(pod), outcome)
                .unlessDry(options.mode() == WriteMode.DRY_RUN);
    }

    private void requirePreconditions(ObjectNode pod, DeleteOptions options) {
        scope.store().delete(Kinds.POD, Meta.namespace(pod), Meta.name(pod), options.withMode(WriteMode.DRY_RUN));
    }

    /** The preconditions were checked already; the condition that is written first would break one on the version. */
    private void remove(ObjectNode pod, DeleteOptions options) {
        DeleteOptions unconditional =
                new DeleteOptions(options.graceSeconds(), options.propagation(), options.uid(), null, options.mode());
        if (options.mode() == WriteMode.COMMIT && !Meta.isDeleting(pod)) {
            scope.store().mutate(Kinds.POD, Meta.namespace(pod), Meta.name(pod), this::markDisrupted);
        }
        scope.store().delete(Kinds.POD, Meta.namespace(pod), Meta.name(pod), unconditional);
    }

    private void markDisrupted(ObjectNode pod) {
        ObjectNode status = Json.child(pod, "status");
        ArrayNode conditions =
                status.get("conditions") instanceof ArrayNode present ? present : status.putArray("conditions");
        for (int i = conditions.size() - 1; i >= 0; i--) {
            if (Json.text(conditions.get(i), "type").equals("DisruptionTarget")) {
                conditions.remove(i);
            }
        }
        conditions
                .addObject()
                .put("type", "DisruptionTarget")
                .put("status", "True")
                .put("lastTransitionTime", Meta.time(scope.clock().instant()))
                .put("reason", "EvictionByEvictionAPI")
                .put("message", "Eviction API: evicting");
    }

    private List<ObjectNode> budgetsOf(JsonNode pod) {
        return scope.store().list(Kinds.PDB, Meta.namespace(pod)).stream()
                .filter(budget ->
                        LabelSelector.of(Json.at(budget, "spec.selector")).matchesObject(pod))
                .toList();
    }

    private static StatusException tooManyBudgets() {
        return new StatusException(
                500,
                "",
                "This pod has more than one PodDisruptionBudget, which the eviction subresource does not support.",
                null);
    }
}
