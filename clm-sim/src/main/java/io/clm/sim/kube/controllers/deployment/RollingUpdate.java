package io.clm.sim.kube.controllers.deployment;

import io.clm.sim.kube.controllers.loop.Draft;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Moves pods from old ReplicaSets to the current one. The current one grows as far as the surge allows; old ones give up
 * first what is not available, then what may be unavailable.
 */
final class RollingUpdate {
    private RollingUpdate() {}

    static void step(Sets sets, Draft draft) {
        if (sets.current().isEmpty()) {
            NewSet.create(sets, sizeOfCurrent(sets, 0), draft);
            return;
        }
        ObjectNode current = sets.current().get();
        int size = sizeOfCurrent(sets, Sets.wanted(current));
        Scaling.current(current, size, sets, draft);
        if (size == Sets.wanted(current)) {
            shrinkOld(sets, current, draft);
        }
    }

    private static int sizeOfCurrent(Sets sets, int now) {
        int desired = sets.desired();
        if (now >= desired) {
            return desired;
        }
        int most = desired + Bounds.of(sets.deployment()).surge();
        int total = now + wanted(sets.old());
        return now + Math.clamp(most - total, 0, desired - now);
    }

    private static void shrinkOld(Sets sets, ObjectNode current, Draft draft) {
        int floor = sets.desired() - Bounds.of(sets.deployment()).unavailable();
        int missingOfCurrent = Sets.wanted(current) - Sets.available(current);
        int most = wanted(sets.all()) - floor - missingOfCurrent;
        if (most <= 0) {
            return;
        }
        List<Integer> sizes = new ArrayList<>();
        int broken = giveUpBroken(sets, most, sizes);
        int spare = Math.min(available(sets) - floor, most - broken);
        giveUpAvailable(sizes, spare);
        for (int i = 0; i < sizes.size(); i++) {
            ObjectNode old = sets.old().get(i);
            if (sizes.get(i) != Sets.wanted(old)) {
                Scaling.to(old, sizes.get(i), sets, draft);
            }
        }
    }

    /** Fills in the sizes of old ReplicaSets without pods that are of no use; answers how many those are. */
    private static int giveUpBroken(Sets sets, int most, List<Integer> sizes) {
        int given = 0;
        for (ObjectNode old : sets.old()) {
            int broken = Math.max(0, Sets.wanted(old) - Sets.available(old));
            int now = Math.min(broken, most - given);
            sizes.add(Sets.wanted(old) - now);
            given += now;
        }
        return given;
    }

    private static void giveUpAvailable(List<Integer> sizes, int spare) {
        int left = spare;
        for (int i = 0; i < sizes.size() && left > 0; i++) {
            int now = Math.min(sizes.get(i), left);
            sizes.set(i, sizes.get(i) - now);
            left -= now;
        }
    }

    private static int wanted(List<ObjectNode> sets) {
        return sets.stream().mapToInt(Sets::wanted).sum();
    }

    private static int available(Sets sets) {
        return sets.all().stream().mapToInt(Sets::available).sum();
    }
}
