package io.clm.sim.kube.controllers.scheduling;

import io.clm.sim.kube.controllers.loop.Controller;
import io.clm.sim.kube.controllers.loop.Decision;
import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.loop.Wakes;
import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Change;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ObjectKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Binds pods to nodes, those of higher priority first. */
public final class Scheduler implements Controller {
    private static final ObjectKey ALL = new ObjectKey("pods", "", "*");

    @Override
    public Stream<ObjectKey> all(World world) {
        return Stream.of(ALL);
    }

    @Override
    public Stream<ObjectKey> wokenBy(Change change, World world) {
        boolean matters = Wakes.isOf(change, Kinds.POD)
                || Wakes.isOf(change, Kinds.NODE)
                || Wakes.isOf(change, Kinds.PVC)
                || Wakes.isOf(change, Kinds.PV);
        return matters ? Stream.of(ALL) : Stream.empty();
    }

    @Override
    public Decision decide(ObjectKey key, World world, Instant now) {
        List<ObjectNode> waiting =
                world.list(Kinds.POD).stream().filter(Scheduler::waits).toList();
        if (waiting.isEmpty()) {
            return Decision.NOTHING;
        }
        Fleet fleet = Fleet.of(world);
        Draft draft = new Draft("default-scheduler", Kinds.POD, waiting.getFirst());
        waiting.stream()
                .sorted(Comparator.<ObjectNode>comparingLong(pod -> -priority(pod, world))
                        .thenComparing(pod -> Meta.creation(pod).orElse(Instant.EPOCH)))
                .forEach(pod -> new Placing(pod, fleet, now).decide(draft));
        return draft.done();
    }

    private static boolean waits(JsonNode pod) {
        return PodState.isActive(pod)
                && !PodState.isBound(pod)
                && Json.at(pod, "spec.schedulingGates").isEmpty()
                && Json.at(pod, "spec.schedulerName")
                        .asString("default-scheduler")
                        .equals("default-scheduler");
    }

    private static long priority(JsonNode pod, World world) {
        JsonNode set = Json.at(pod, "spec.priority");
        if (set.isNumber()) {
            return set.asLong();
        }
        return world.get(Kinds.PRIORITY_CLASS, Json.text(pod, "spec.priorityClassName"))
                .map(found -> found.path("value").asLong(0))
                .orElse(0L);
    }
}
