package io.clm.worker.roll;

import io.clm.core.drain.DrainStep;
import io.clm.core.drain.PodRef;
import io.clm.core.roll.NodeRef;
import io.clm.core.rollout.EventType;
import io.clm.worker.cluster.EvictAnswer;
import io.clm.worker.outside.Parallel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Puts one step of a node's drain into effect. */
final class DrainEffects {
    private static final int AT_ONCE = 8;

    private final RollWorld world;
    private final NodeRef node;
    private final List<Refused> refusals = new CopyOnWriteArrayList<>();

    DrainEffects(RollWorld world, NodeRef node) {
        this.world = world;
        this.node = node;
    }

    /** A pod that must not be evicted now, and why in the API server's words. */
    record Refused(PodRef pod, String reason) {}

    List<Refused> refusals() {
        return refusals;
    }

    /** Whether anything was changed. */
    boolean execute(DrainStep step) {
        return switch (step) {
            case DrainStep.Evict evict -> evict(evict.pods());
            case DrainStep.ForceDelete forced -> force(forced);
            case DrainStep.Await await -> false;
            case DrainStep.Done done -> false;
        };
    }

    private boolean evict(List<PodRef> pods) {
        return Parallel.map(pods, AT_ONCE, this::evict).contains(true);
    }

    private boolean evict(PodRef pod) {
        world.fence().run();
        EvictAnswer answer = world.api().nodes().evict(pod);
        return switch (answer) {
            case EvictAnswer.Accepted accepted -> {
                tell(EventType.POD_EVICTED, pod, "pod %s leaves node %s".formatted(pod, node.name()));
                yield true;
            }
            case EvictAnswer.Gone gone -> true;
            case EvictAnswer.NotNow refused -> {
                refusals.add(new Refused(pod, refused.reason()));
                yield false;
            }
        };
    }

    /** The time is on the node before the pod goes, so that nobody forces the next one too early. */
    private boolean force(DrainStep.ForceDelete forced) {
        world.fence().run();
        if (!world.api().nodes().edit(node, NodeEdits.forced(world.clock().instant()))) {
            return false;
        }
        world.fence().run();
        if (world.api().nodes().forceDelete(forced.pod())) {
            String text = "pod %s is deleted against its budget: %s".formatted(forced.pod(), forced.why());
            tell(EventType.POD_FORCED, forced.pod(), text);
        }
        return true;
    }

    private synchronized void tell(EventType type, PodRef pod, String text) {
        world.teller().tell(type, pod.subject(), text, Map.of("node", node.name(), "uid", pod.uid()));
    }
}
