package io.clm.core.roll;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What follows from a view without any decision: who is old, who is available, where the floor is. */
final class PoolState {

    private final PoolView view;
    private final RollPolicy policy;
    private final Instant now;
    private final Limits limits;
    private final List<Member> members;
    private final List<Member> old;
    private final List<Member> current;
    private final int available;

    PoolState(PoolView view, RollPolicy policy, Instant now) {
        this.view = view;
        this.policy = policy;
        this.now = now;
        this.limits = Limits.of(view, policy);
        this.members = join(view);
        this.old = members.stream().filter(Member::isOld).toList();
        this.current = members.stream().filter(member -> !member.isOld()).toList();
        this.available = count(members, Member::isAvailable);
    }

    private static List<Member> join(PoolView view) {
        Map<String, NodeView> nodes = new HashMap<>();
        view.nodes().forEach(node -> nodes.put(node.instance(), node));
        return view.instances().stream()
                .map(instance -> new Member(instance, nodes.get(instance.id())))
                .filter(Member::isLive)
                .toList();
    }

    PoolView view() {
        return view;
    }

    RollPolicy policy() {
        return policy;
    }

    Instant now() {
        return now;
    }

    Limits limits() {
        return limits;
    }

    /** All live machines. */
    List<Member> members() {
        return members;
    }

    List<Member> old() {
        return old;
    }

    List<Member> current() {
        return current;
    }

    int available() {
        return available;
    }

    int live(GroupView group) {
        return count(members, member -> member.group().equals(group.name()));
    }

    /** A roll has begun and is not finished. */
    boolean isRecordedAnywhere() {
        return view.groups().stream().anyMatch(group -> group.record() != null);
    }

    boolean isControlPlane() {
        return view.kind() == PoolKind.CONTROL_PLANE;
    }

    /** The size that the pool has without our surge. */
    int base() {
        return view.groups().stream().mapToInt(Sizes::base).sum();
    }

    /** Every machine that the groups are or will be asked for is there, ready or not. */
    boolean isComplete() {
        return view.groups().stream()
                .allMatch(group -> live(group) >= Math.max(group.desired(), Sizes.recorded(group)));
    }

    /** The surge that the groups have now. */
    int extra() {
        return view.groups().stream().mapToInt(Sizes::extra).sum();
    }

    /** Ready, schedulable nodes that must stay. */
    int floor() {
        int readyAtStart = view.groups().stream().mapToInt(Sizes::readyAtStart).sum();
        return Math.max(0, Math.min(readyAtStart, base()) - limits.unavailable());
    }

    static int count(List<Member> members, Predicate<Member> predicate) {
        int count = 0;
        for (Member member : members) {
            if (predicate.test(member)) {
                count++;
            }
        }
        return count;
    }
}
