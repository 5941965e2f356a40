package io.clm.sim.kube.controllers.statefulset;

import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.controllers.revision.Revisions;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The next step: fill up from the lowest number, then shrink from the highest, then update from the highest. */
record StatefulStep(Ranks ranks, Revisions revisions, World world, Draft draft) {
    void take() {
        if (fill() && shrink()) {
            update();
        }
    }

    /** Answers whether all wanted pods are there and well, as far as the order asks for that. */
    private boolean fill() {
        for (int number = ranks.first(); number < ranks.end(); number++) {
            ObjectNode pod = ranks.pods().get(number);
            boolean well = pod != null && ranks.isHealthy(pod);
            if (pod == null) {
                create(number);
            } else if (PodState.isFinished(pod) && !Meta.isDeleting(pod)) {
                draft.delete(Kinds.POD, pod);
            }
            if (!well && ranks.isOrdered()) {
                return false;
            }
        }
        return true;
    }

    private boolean shrink() {
        List<ObjectNode> surplus =
                new ArrayList<>(ranks.pods().headMap(ranks.first()).values());
        surplus.addAll(ranks.pods().tailMap(ranks.end()).values());
        for (ObjectNode pod : surplus.reversed()) {
            remove(pod);
            if (ranks.isOrdered()) {
                return false;
            }
        }
        return true;
    }

    private void update() {
        if (Json.text(ranks.set(), "spec.updateStrategy.type").equals("OnDelete")) {
            return;
        }
        int partition = Math.max(ranks.first(), partition());
        for (int number = ranks.end() - 1; number >= partition; number--) {
            ObjectNode pod = ranks.pods().get(number);
            if (pod == null) {
                return;
            }
            if (!Ranks.revision(pod).equals(revisions.wantedName())) {
                remove(pod);
                return;
            }
            if (!ranks.isHealthy(pod)) {
                return;
            }
        }
    }

    private int partition() {
        return Json.number(ranks.set(), "spec.updateStrategy.rollingUpdate.partition", 0);
    }

    private void create(int number) {
        String current = Json.text(ranks.set(), "status.currentRevision");
        String revision = number < partition() && !current.isEmpty() ? current : revisions.wantedName();
        Claims.create(ranks, number, world, draft);
        draft.create(Kinds.POD, RankedPod.build(ranks, number, revision, revisions.templateOf(revision)));
        String what = "create Pod %s in StatefulSet %s successful";
        draft.tell("SuccessfulCreate", what.formatted(ranks.podName(number), Meta.name(ranks.set())));
    }

    private void remove(ObjectNode pod) {
        if (!Meta.isDeleting(pod)) {
            draft.delete(Kinds.POD, pod);
            String what = "delete Pod %s in StatefulSet %s successful";
            draft.tell("SuccessfulDelete", what.formatted(Meta.name(pod), Meta.name(ranks.set())));
        }
    }
}
