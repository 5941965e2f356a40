package io.clm.sim.kube.controllers.daemonset;

import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.model.IntOrPercent;
import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.store.Kinds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Brings pods to the present template: a few nodes at a time, the old pod first (or last, with a surge). */
final class DaemonRoll {
    /**
     * When a pod counts as available.
     *
     * @param minReady how long it has to have been ready
     */
    record Moment(Duration minReady, Instant now) {
        boolean isAvailable(ObjectNode pod) {
            return PodState.isAvailable(pod, minReady, now);
        }
    }

    private static final IntOrPercent ONE = new IntOrPercent.Count(1);
    private static final IntOrPercent NONE = new IntOrPercent.Count(0);

    private DaemonRoll() {}

    static void step(ObjectNode set, List<NodeSlot> slots, String hash, Moment moment, Draft draft) {
        if (Json.text(set, "spec.updateStrategy.type").equals("OnDelete")) {
            return;
        }
        List<NodeSlot> running =
                slots.stream().filter(slot -> slot.fit() == NodeSlot.Fit.RUNS).toList();
        int surge = limit(set, "maxSurge", NONE, running.size());
        if (surge > 0) {
            surge(set, running, hash, new Surge(surge, moment), draft);
        } else {
            replace(running, hash, limit(set, "maxUnavailable", ONE, running.size()), moment, draft);
        }
    }

    private static void replace(List<NodeSlot> slots, String hash, int most, Moment moment, Draft draft) {
        long unavailable = slots.stream()
                .filter(slot -> !slot.hasAvailable(moment.minReady(), moment.now()))
                .count();
        long room = Math.max(0, most - unavailable);
        for (NodeSlot slot : slots) {
            ObjectNode old = slot.older(hash).orElse(null);
            if (old == null || PodState.isFinished(old)) {
                continue;
            }
            boolean useless = !moment.isAvailable(old);
            if (useless || room > 0) {
                Placement.remove(old, draft);
                room -= useless ? 0 : 1;
            }
        }
    }

    private record Surge(int most, Moment moment) {}

    private static void surge(ObjectNode set, List<NodeSlot> slots, String hash, Surge surge, Draft draft) {
        long doubled = slots.stream().filter(slot -> slot.staying().size() > 1).count();
        for (NodeSlot slot : slots) {
            ObjectNode old = slot.older(hash).orElse(null);
            if (old == null) {
                continue;
            }
            boolean replaced =
                    slot.ofRevision(hash).filter(surge.moment()::isAvailable).isPresent();
            if (replaced || !surge.moment().isAvailable(old)) {
                Placement.remove(old, draft);
            } else if (slot.ofRevision(hash).isEmpty() && doubled < surge.most()) {
                draft.create(Kinds.POD, DaemonPods.forNode(set, slot.node(), hash));
                doubled++;
            }
        }
    }

    private static int limit(ObjectNode set, String field, IntOrPercent otherwise, int total) {
        return IntOrPercent.of(Json.at(set, "spec.updateStrategy.rollingUpdate." + field))
                .orElse(otherwise)
                .roundedUp(total);
    }
}
