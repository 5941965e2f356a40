package io.clm.sim.kube.controllers.nodelife;

import io.clm.sim.kube.controllers.loop.Decision;
import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.loop.KindController;
import io.clm.sim.kube.controllers.loop.Wakes;
import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.controllers.model.Conditions;
import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.controllers.model.Reason;
import io.clm.sim.kube.controllers.scheduling.Taint;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Change;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ObjectKey;
import io.clm.sim.kube.store.ResourceKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Deletes pods from nodes with NoExecute taints that they do not tolerate, or no longer. */
public final class TaintEviction implements KindController {
    /** How long pods that say nothing about it stay on an ill node; the API writes that into new pods. */
    private static final long PATIENCE_SECONDS = 300;

    private static final Set<String> ILLNESS = Set.of(Taint.NOT_READY, Taint.UNREACHABLE);

    @Override
    public ResourceKind kind() {
        return Kinds.POD;
    }

    @Override
    public Stream<ObjectKey> concernedBy(Change change, World world) {
        if (!Wakes.isOf(change, Kinds.NODE)) {
            return Stream.empty();
        }
        String name = Meta.name(change.object());
        return world.list(Kinds.POD).stream()
                .filter(pod -> PodState.nodeName(pod).equals(name))
                .map(pod -> ObjectKey.of(Kinds.POD, pod));
    }

    @Override
    public Decision decide(ObjectNode pod, World world, Instant now) {
        Optional<Instant> leaves = world.get(Kinds.NODE, PodState.nodeName(pod))
                .filter(node -> PodState.isActive(pod))
                .flatMap(node -> leaves(pod, node, now));
        if (leaves.isEmpty()) {
            return Decision.NOTHING;
        }
        Draft draft = new Draft("taint-eviction-controller", Kinds.POD, pod);
        if (leaves.get().isAfter(now)) {
            draft.recheck(leaves.get());
        } else {
            evict(pod, now, draft);
        }
        return draft.done();
    }

    private static void evict(ObjectNode pod, Instant now, Draft draft) {
        boolean marked = Conditions.isTrue(pod, "DisruptionTarget");
        if (!marked) {
            Reason why = new Reason("DeletionByTaintManager", "Taint manager: deleting due to NoExecute taint");
            draft.change(
                    Kinds.POD,
                    pod,
                    doomed -> Conditions.set(Json.child(doomed, "status"), "DisruptionTarget", true, why, now));
            draft.tell("TaintManagerEviction", "Marking for deletion Pod " + Meta.name(pod));
        }
        draft.delete(Kinds.POD, pod);
    }

    /** When the pod has to go: the earliest of all such taints; empty when it may stay. */
    private static Optional<Instant> leaves(JsonNode pod, JsonNode node, Instant now) {
        return Json.items(Json.at(node, "spec.taints")).stream()
                .filter(taint -> Taint.read(taint).evicts())
                .flatMap(taint -> leaves(pod, taint, Taint.read(taint), now).stream())
                .min(Instant::compareTo);
    }

    private static Optional<Instant> leaves(JsonNode pod, JsonNode written, Taint taint, Instant now) {
        String text = written.path("timeAdded").asString("");
        Instant added = text.isEmpty() ? now : Instant.parse(text);
        List<JsonNode> tolerations = Json.items(Json.at(pod, "spec.tolerations"));
        List<JsonNode> fitting =
                tolerations.stream().filter(taint::isToleratedByOne).toList();
        if (fitting.isEmpty()) {
            boolean waits = ILLNESS.contains(taint.key());
            return Optional.of(waits ? added.plusSeconds(PATIENCE_SECONDS) : added);
        }
        return fitting.stream()
                .map(toleration -> toleration.path("tolerationSeconds"))
                .filter(JsonNode::isNumber)
                .map(seconds -> added.plusSeconds(Math.max(0, seconds.asLong())))
                .min(Instant::compareTo);
    }
}
