package io.clm.sim.kube.controllers.nodelife;

import io.clm.sim.kube.controllers.loop.Decision;
import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.loop.KindController;
import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.controllers.model.Conditions;
import io.clm.sim.kube.controllers.scheduling.Taint;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Change;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ObjectKey;
import io.clm.sim.kube.store.ResourceKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Taints nodes by their conditions: not ready, unreachable, cordoned. */
public final class NodeTaints implements KindController {
    private static final Set<String> OURS = Set.of(Taint.UNSCHEDULABLE, Taint.NOT_READY, Taint.UNREACHABLE);

    @Override
    public ResourceKind kind() {
        return Kinds.NODE;
    }

    @Override
    public Stream<ObjectKey> concernedBy(Change change, World world) {
        return Stream.empty();
    }

    @Override
    public Decision decide(ObjectNode node, World world, Instant now) {
        List<JsonNode> present = Json.items(Json.at(node, "spec.taints"));
        List<JsonNode> taints = new ArrayList<>(present.stream()
                .filter(taint -> !OURS.contains(Taint.read(taint).key()))
                .toList());
        for (Taint wanted : wanted(node)) {
            taints.add(present.stream()
                    .filter(taint -> Taint.read(taint).equals(wanted))
                    .findFirst()
                    .orElseGet(() -> write(wanted, now)));
        }
        Draft draft = new Draft("node-controller", Kinds.NODE, node);
        if (taints.size() != present.size() || !taints.containsAll(present)) {
            draft.change(Kinds.NODE, node, changed -> put(changed, taints));
        }
        return draft.done();
    }

    private static List<Taint> wanted(JsonNode node) {
        List<Taint> wanted = new ArrayList<>();
        if (Json.at(node, "spec.unschedulable").asBoolean(false)) {
            wanted.add(new Taint(Taint.UNSCHEDULABLE, "", "NoSchedule"));
        }
        String ready = Conditions.status(node, "Ready");
        if (!ready.equals("True")) {
            String key = ready.equals("Unknown") ? Taint.UNREACHABLE : Taint.NOT_READY;
            wanted.add(new Taint(key, "", "NoSchedule"));
            if (!ready.isEmpty()) {
                wanted.add(new Taint(key, "", "NoExecute"));
            }
        }
        return wanted;
    }

    private static JsonNode write(Taint taint, Instant now) {
        ObjectNode written = Json.object().put("key", taint.key()).put("effect", taint.effect());
        return taint.evicts() || taint.key().equals(Taint.UNSCHEDULABLE)
                ? written.put("timeAdded", Meta.time(now))
                : written;
    }

    private static void put(ObjectNode node, List<JsonNode> taints) {
        ObjectNode spec = Json.child(node, "spec");
        if (taints.isEmpty()) {
            spec.remove("taints");
            return;
        }
        ArrayNode array = spec.putArray("taints");
        taints.forEach(array::add);
    }
}
