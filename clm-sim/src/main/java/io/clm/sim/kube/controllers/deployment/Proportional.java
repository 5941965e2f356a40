package io.clm.sim.kube.controllers.deployment;

import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.json.Meta;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Scaling in the middle of an update, or while paused: every ReplicaSet gets its share. */
final class Proportional {
    private Proportional() {}

    /** Whether the Deployment was given another number since its ReplicaSets were scaled. */
    static boolean isScaling(Sets sets) {
        return sets.current().isPresent()
                && sets.active().stream()
                        .map(set -> Meta.annotations(set).get(Revisions.DESIRED))
                        .anyMatch(noted -> noted != null && !noted.equals(Integer.toString(sets.desired())));
    }

    static void scale(Sets sets, Draft draft) {
        List<ObjectNode> active = sets.active();
        if (active.size() == 1) {
            Scaling.to(active.getFirst(), sets.desired(), sets, draft);
        } else if (active.isEmpty()) {
            sets.current().ifPresent(set -> Scaling.to(set, sets.desired(), sets, draft));
        } else {
            share(sets, active, draft);
        }
    }

    private static void share(Sets sets, List<ObjectNode> active, Draft draft) {
        List<ObjectNode> largestFirst = active.stream()
                .sorted(Comparator.comparingInt(Sets::wanted).reversed().thenComparing(Meta::name))
                .toList();
        int total = largestFirst.stream().mapToInt(Sets::wanted).sum();
        int allowed = sets.desired() == 0
                ? 0
                : sets.desired() + Bounds.of(sets.deployment()).surge();
        int left = allowed;
        for (int i = largestFirst.size() - 1; i > 0; i--) {
            ObjectNode set = largestFirst.get(i);
            int size = Math.min(left, Math.round((float) Sets.wanted(set) * allowed / total));
            Scaling.to(set, size, sets, draft);
            left -= size;
        }
        Scaling.to(largestFirst.getFirst(), left, sets, draft);
    }
}
