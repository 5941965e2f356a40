package io.clm.core.roll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Brings groups that are larger than their original size back to it, one drained machine at a time: nothing is left to
 * the group's own choice. What is broken goes first; then, from the fullest zone, what is not ready, what is drained or on
 * the way there, the newest.
 */
final class Surplus {

    private static final Comparator<Member> ORDER = Comparator.comparingInt(Surplus::rank)
            .thenComparing(member -> member.instance().launchedAt(), Comparator.reverseOrder())
            .thenComparing(Member::id);

    private final Comparator<Member> brokenFirst = Comparator.comparing(member -> !isBroken(member));

    private final PoolState state;
    private final Steps steps;
    private final boolean mayStart;
    private final List<Member> victims = new ArrayList<>();
    private int spare;
    private int started;

    /** @param mayStart whether further nodes may be cordoned now */
    Surplus(PoolState state, Steps steps, boolean mayStart) {
        this.state = state;
        this.steps = steps;
        this.mayStart = mayStart;
        this.spare = state.available() - state.floor();
    }

    private static int rank(Member member) {
        if (!member.isReady()) {
            return member.isOld() ? 1 : 0;
        }
        if (member.isDraining()) {
            return member.isDrained() ? 2 : 3;
        }
        if (member.isParked() && member.isBlocked()) {
            return 6;
        }
        return member.isOld() ? 5 : 4;
    }

    /** Those that are on their way out. */
    List<Member> victims() {
        return victims;
    }

    void remove() {
        state.view().groups().stream()
                .filter(group -> !isRestorable(group, state))
                .forEach(this::remove);
    }

    /** It has its original size; or what it was asked for on top has not come for so long that it can be called off. */
    static boolean isRestorable(GroupView group, PoolState state) {
        SizeRecord record = group.record();
        return record == null
                || Sizes.extra(group) <= 0
                || (state.live(group) <= record.desired() && isOverdue(record.at(), state));
    }

    private static boolean isOverdue(Instant at, PoolState state) {
        return !state.now().isBefore(at.plus(state.policy().nodeReadyTimeout()));
    }

    private void remove(GroupView group) {
        List<Member> others = state.members().stream()
                .filter(member -> member.group().equals(group.name()))
                .collect(Collectors.toCollection(ArrayList::new));
        int come = others.size() - Sizes.base(group);
        int count = Math.clamp(come, 0, Sizes.extra(group));
        if (count < Sizes.extra(group)) {
            steps.await(Waits.launching(group, state));
        }
        List<Member> chosen = choose(count, others);
        victims.addAll(chosen);
        Drains drains = new Drains(state, steps, Departures.withoutSurge(state, steps), better(others));
        chosen.forEach(member -> remove(member, drains));
    }

    /** Takes them out of the list. */
    private List<Member> choose(int count, List<Member> members) {
        Zones zones = new Zones(members);
        List<Member> chosen = new ArrayList<>();
        while (chosen.size() < count) {
            Member next = Collections.min(
                    members, brokenFirst.thenComparing(zones.fullestFirst()).thenComparing(ORDER));
            members.remove(next);
            zones.remove(next);
            chosen.add(next);
        }
        return chosen;
    }

    private boolean isBroken(Member member) {
        return !member.isReady() && (member.isOld() || Failures.isNeverReady(member, state));
    }

    private static int better(List<Member> others) {
        return PoolState.count(others, member -> !(member.isParked() && member.isBlocked()));
    }

    private void remove(Member member, Drains drains) {
        NodeView node = member.node();
        if (node == null || member.isDraining()) {
            drains.carryOn(member);
        } else if (mayStart(member)) {
            spare -= member.isAvailable() ? 1 : 0;
            started++;
            steps.add(new RollStep.Cordon(node.ref(), !node.schedulable()));
        } else {
            steps.await(Waits.floor(member, state));
            replaceFailed();
        }
    }

    /** Machines that failed for good keep the pool at its floor: without others in their place it would stay so. */
    private void replaceFailed() {
        Departures departures = Departures.withoutSurge(state, steps);
        state.current().stream()
                .filter(member -> !victims.contains(member) && Failures.isNeverReady(member, state))
                .filter(member -> member.node() == null)
                .forEach(departures::terminate);
    }

    private boolean mayStart(Member member) {
        return mayStart && (spare > 0 || !member.isAvailable()) && !isAnotherControlPlaneNodeUnderDrain();
    }

    private boolean isAnotherControlPlaneNodeUnderDrain() {
        return state.isControlPlane()
                && (started > 0
                        || state.view().controlPlaneBusy() != null
                        || state.members().stream().anyMatch(Member::isDraining));
    }
}
