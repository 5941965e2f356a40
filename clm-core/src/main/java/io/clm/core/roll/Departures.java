package io.clm.core.roll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Terminations of one decision. A machine goes without replacement when its group has more surge than the old nodes that
 * are left need, so that the last ones bring the group back to its original size exactly. One whose zone is not the
 * fullest of the group is replaced all the same: without it the zones would differ by two.
 */
final class Departures {

    private final PoolState state;
    private final Steps steps;
    private final boolean keepsSurge;
    private final List<Member> oldLeft;
    private final Zones zones;
    private final Map<String, Integer> desired = new HashMap<>();

    private Departures(PoolState state, Steps steps, boolean keepsSurge) {
        this.state = state;
        this.steps = steps;
        this.keepsSurge = keepsSurge;
        this.oldLeft = new ArrayList<>(state.old());
        this.zones = new Zones(state.members());
        state.view().groups().forEach(group -> desired.put(group.name(), group.desired()));
    }

    /** For a pool on its way forward. */
    static Departures withSurge(PoolState state, Steps steps) {
        return new Departures(state, steps, true);
    }

    /** For a pool on its way to its original size. */
    static Departures withoutSurge(PoolState state, Steps steps) {
        return new Departures(state, steps, false);
    }

    /** Nothing may be left on it. */
    void terminate(Member member) {
        oldLeft.remove(member);
        GroupView group = group(member);
        int now = desired.getOrDefault(group.name(), 0);
        int target = Sizes.base(group) + surge(group);
        boolean decrement = now > target && (!keepsSurge || zones.isInFullest(member));
        if (!decrement && now > Sizes.base(group)) {
            Sizes.renewed(group, state).ifPresent(steps::add);
        }
        int after = decrement ? now - 1 : now;
        desired.put(group.name(), after);
        zones.remove(member);
        steps.add(new RollStep.Terminate(member.id(), group.name(), member.name(), decrement, after));
    }

    private int surge(GroupView group) {
        return keepsSurge ? Sizes.of(new Candidates(state, oldLeft).surge(), group) : 0;
    }

    private GroupView group(Member member) {
        return state.view().groups().stream()
                .filter(group -> group.name().equals(member.group()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no group of instance " + member.id()));
    }
}
