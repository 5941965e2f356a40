package io.clm.core.roll;

import io.clm.core.drain.DrainStep;
import io.clm.core.rollout.Waiting;
import java.time.Instant;
import java.util.List;

/** Carries on with the nodes that are under drain: on, away, or aside. */
final class Drains {

    private final PoolState state;
    private final Steps steps;
    private final Departures departures;
    private int roomFor;

    /** @param roomFor nodes that would get on if stuck ones made room */
    Drains(PoolState state, Steps steps, Departures departures, int roomFor) {
        this.state = state;
        this.steps = steps;
        this.departures = departures;
        this.roomFor = roomFor;
    }

    void carryOn(List<Member> draining) {
        draining.forEach(this::carryOn);
    }

    void carryOn(Member member) {
        NodeView node = member.node();
        if (node == null || node.drain() instanceof DrainStep.Done) {
            departures.terminate(member);
        } else if (node.drain() instanceof DrainStep.Await await) {
            await(member, node.ref(), await);
        } else {
            steps.add(new RollStep.Drain(node.ref()));
        }
    }

    private void await(Member member, NodeRef ref, DrainStep.Await await) {
        if (isParkable(member) && roomFor > 0) {
            roomFor--;
            steps.add(new RollStep.Park(ref, first(member, await)));
            return;
        }
        await.blockers().forEach(steps::await);
    }

    private boolean isParkable(Member member) {
        Instant since = member.marks().cordonedAt();
        return member.isStuck()
                && !state.isControlPlane()
                && since != null
                && !state.now().isBefore(since.plus(state.policy().parkAfter()));
    }

    private Waiting first(Member member, DrainStep.Await await) {
        return await.blockers().isEmpty()
                ? new Waiting(Waiting.Kind.NODE, member.subject(), null, await.reason(), state.now(), await.until())
                : await.blockers().getFirst();
    }
}
