package io.clm.sim.kube.controllers.daemonset;

import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** What a DaemonSet says of its pods. */
final class DaemonSetStatus {
    private DaemonSetStatus() {}

    static void write(ObjectNode set, List<NodeSlot> slots, String hash, DaemonRoll.Moment moment, Draft draft) {
        List<NodeSlot> wanted =
                slots.stream().filter(slot -> slot.fit() == NodeSlot.Fit.RUNS).toList();
        ObjectNode status = Json.object();
        status.put("currentNumberScheduled", count(wanted, pod -> true));
        status.put("desiredNumberScheduled", wanted.size());
        status.put("numberMisscheduled", misplaced(slots));
        status.put("numberReady", count(wanted, PodState::isReady));
        put(status, "updatedNumberScheduled", count(wanted, pod -> NodeSlot.isOf(pod, hash)));
        long available = count(wanted, moment::isAvailable);
        put(status, "numberAvailable", available);
        put(status, "numberUnavailable", wanted.size() - available);
        status.put("observedGeneration", Meta.generation(set));
        draft.status(Kinds.DAEMON_SET, set, status);
        recheck(wanted, moment, draft);
    }

    private static void recheck(List<NodeSlot> slots, DaemonRoll.Moment moment, Draft draft) {
        slots.stream()
                .flatMap(slot -> slot.pods().stream())
                .flatMap(pod -> PodState.availableAt(pod, moment.minReady()).stream())
                .filter(at -> at.isAfter(moment.now()))
                .forEach(draft::recheck);
    }

    private static long misplaced(List<NodeSlot> slots) {
        return slots.stream()
                .filter(slot -> slot.fit() != NodeSlot.Fit.RUNS && !slot.pods().isEmpty())
                .count();
    }

    private static long count(List<NodeSlot> slots, Predicate<ObjectNode> which) {
        return slots.stream()
                .filter(slot -> slot.pods().stream().anyMatch(which))
                .count();
    }

    private static void put(ObjectNode status, String field, long count) {
        if (count > 0) {
            status.put(field, count);
        }
    }
}
