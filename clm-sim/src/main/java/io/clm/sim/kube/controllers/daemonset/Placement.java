package io.clm.sim.kube.controllers.daemonset;

import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Makes pods where they are missing, and removes them where they do not belong. */
final class Placement {
    private Placement() {}

    static void place(ObjectNode set, List<NodeSlot> slots, String hash, Draft draft) {
        for (NodeSlot slot : slots) {
            switch (slot.fit()) {
                case RUNS -> run(set, slot, hash, draft);
                case MAY_STAY -> removeFinished(slot, draft);
                case UNFIT -> slot.staying().forEach(pod -> remove(pod, draft));
            }
        }
    }

    private static void run(ObjectNode set, NodeSlot slot, String hash, Draft draft) {
        if (slot.pods().isEmpty()) {
            draft.create(Kinds.POD, DaemonPods.forNode(set, slot.node(), hash));
            return;
        }
        removeFinished(slot, draft);
        removeDoubles(slot, hash, draft);
    }

    private static void removeFinished(NodeSlot slot, Draft draft) {
        slot.staying().stream().filter(PodState::isFinished).forEach(pod -> remove(pod, draft));
    }

    /** The first of a revision stays, and one of an older revision as long as the roll wants it. */
    private static void removeDoubles(NodeSlot slot, String hash, Draft draft) {
        List<ObjectNode> running =
                slot.staying().stream().filter(pod -> !PodState.isFinished(pod)).toList();
        running.stream().filter(pod -> NodeSlot.isOf(pod, hash)).skip(1).forEach(pod -> remove(pod, draft));
        running.stream().filter(pod -> !NodeSlot.isOf(pod, hash)).skip(1).forEach(pod -> remove(pod, draft));
    }

    static void remove(ObjectNode pod, Draft draft) {
        draft.delete(Kinds.POD, pod);
        draft.tell("SuccessfulDelete", "Deleted pod: " + Meta.name(pod));
    }
}
