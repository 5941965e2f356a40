package io.clm.sim.kube.controllers.kubelet;

import io.clm.sim.clock.SimClock;
import io.clm.sim.kube.controllers.loop.Decision;
import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.loop.KindController;
import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.controllers.model.Conditions;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Change;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ObjectKey;
import io.clm.sim.kube.store.ResourceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What a kubelet does for its Node: fills in what the creator left out, reports Ready, renews its lease. */
public final class NodeKubelet implements KindController {
    private static final Duration UNTIL_READY = Duration.ofSeconds(3);

    private final SimClock clock;
    private final Noticed noticed;

    public NodeKubelet(SimClock clock, Noticed noticed) {
        this.clock = clock;
        this.noticed = noticed;
    }

    @Override
    public ResourceKind kind() {
        return Kinds.NODE;
    }

    @Override
    public Stream<ObjectKey> concernedBy(Change change, World world) {
        return Stream.empty();
    }

    @Override
    public Decision decide(ObjectNode node, World world, Instant now) {
        Draft draft = new Draft("kubelet", Kinds.NODE, node);
        Instant readyAt = readyAt(node, now);
        NodeHealth health = NodeHealth.of(node);
        boolean starting = health == NodeHealth.WELL
                && !Conditions.isTrue(node, "Ready")
                && Conditions.reason(node, "Ready").matches("|KubeletStarting")
                && now.isBefore(readyAt);
        draft.change(Kinds.NODE, node, changed -> {
            NodeFacts.fillIn(changed);
            NodeConditions.set(Json.child(changed, "status"), health, starting, now);
        });
        tellReady(node, health, starting, draft);
        if (starting) {
            draft.recheck(readyAt);
        } else if (health != NodeHealth.SILENT) {
            NodeLease.renew(node, world, now, draft);
        }
        return draft.done();
    }

    private Instant readyAt(ObjectNode node, Instant now) {
        Instant created = Meta.creation(node).orElse(now);
        return noticed.exactly("created " + Meta.uid(node), created, now).plus(clock.delay(UNTIL_READY));
    }

    private static void tellReady(ObjectNode node, NodeHealth health, boolean starting, Draft draft) {
        boolean ready = health == NodeHealth.WELL && !starting;
        if (ready && !Conditions.isTrue(node, "Ready")) {
            draft.tell("NodeReady", "Node %s status is now: NodeReady".formatted(Meta.name(node)));
        } else if (!ready && Conditions.isTrue(node, "Ready")) {
            draft.tell("NodeNotReady", "Node %s status is now: NodeNotReady".formatted(Meta.name(node)));
        }
    }
}
