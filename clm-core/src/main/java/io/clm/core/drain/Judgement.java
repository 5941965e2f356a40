package io.clm.core.drain;

import io.clm.core.rollout.Waiting;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rules said of all pods of a node.
 *
 * @param evict can go now
 * @param blockers of those whose budgets allow nothing at all
 * @param kept only their budgets keep them
 * @param waits one for each pod that cannot go now; those that are kept or held before those on their way out
 * @param isMoving some pod is on its way out
 */
record Judgement(
        List<PodRef> evict, List<Waiting> blockers, List<PodView> kept, List<Waiting> waits, boolean isMoving) {

    static Judgement of(List<PodView> pods, DrainContext context) {
        List<PodRef> evict = new ArrayList<>();
        List<Waiting> blockers = new ArrayList<>();
        List<PodView> kept = new ArrayList<>();
        List<Waiting> waits = new ArrayList<>();
        List<Waiting> leaving = new ArrayList<>();
        for (PodView pod : pods) {
            switch (PodRule.firstOpinion(pod, context)) {
                case PodVerdict.Skip skip -> {}
                case PodVerdict.Evict go -> evict.add(pod.ref());
                case PodVerdict.Leaving wait -> leaving.add(wait.waiting());
                case PodVerdict.Held wait -> waits.add(wait.waiting());
                case PodVerdict.Kept wait -> {
                    kept.add(wait.pod());
                    if (wait.hard()) {
                        blockers.add(wait.waiting());
                    }
                    waits.add(wait.waiting());
                }
            }
        }
        boolean moving = !leaving.isEmpty();
        waits.addAll(leaving);
        return new Judgement(evict, blockers, kept, waits, moving);
    }
}
