package io.clm.sim.kube.controllers.daemonset;

import io.clm.sim.kube.controllers.loop.Decision;
import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.loop.KindController;
import io.clm.sim.kube.controllers.loop.Wakes;
import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.controllers.revision.Revisions;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Change;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ObjectKey;
import io.clm.sim.kube.store.ResourceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Keeps one pod of each DaemonSet on every node that fits. */
public final class DaemonSetController implements KindController {
    @Override
    public ResourceKind kind() {
        return Kinds.DAEMON_SET;
    }

    @Override
    public Stream<ObjectKey> concernedBy(Change change, World world) {
        if (Wakes.isOf(change, Kinds.NODE)) {
            return Wakes.all(Kinds.DAEMON_SET, world);
        }
        return Wakes.isOf(change, Kinds.POD) || Wakes.isOf(change, Kinds.CONTROLLER_REVISION)
                ? Wakes.controllers(change, Kinds.DAEMON_SET)
                : Stream.empty();
    }

    @Override
    public Decision decide(ObjectNode set, World world, Instant now) {
        Draft draft = new Draft("daemonset-controller", Kinds.DAEMON_SET, set);
        List<ObjectNode> pods = world.controlledBy(set, Kinds.POD);
        List<NodeSlot> slots = NodeSlots.of(set, world.list(Kinds.NODE), pods);
        Revisions revisions = Revisions.of(Kinds.DAEMON_SET, set, world);
        Duration minReady = Duration.ofSeconds(Json.number(set, "spec.minReadySeconds", 0));
        if (!Meta.isDeleting(set)) {
            revisions.keep(draft);
            Placement.place(set, slots, revisions.wantedHash(), draft);
            DaemonRoll.step(set, slots, revisions.wantedHash(), new DaemonRoll.Moment(minReady, now), draft);
            revisions.forgetOld(inUse(set, pods), draft);
        }
        DaemonSetStatus.write(set, slots, revisions.wantedHash(), new DaemonRoll.Moment(minReady, now), draft);
        return draft.done();
    }

    private static Set<String> inUse(ObjectNode set, List<ObjectNode> pods) {
        return pods.stream()
                .map(pod -> Meta.name(set) + "-" + Meta.labels(pod).get(Revisions.HASH))
                .collect(Collectors.toSet());
    }
}
