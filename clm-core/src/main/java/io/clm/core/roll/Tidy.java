package io.clm.core.roll;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Marks on nodes and groups that hold for the whole of a roll, and taking them back. */
final class Tidy {

    private Tidy() {}

    /** So that pods move once, and nobody else takes nodes away meanwhile. */
    static void mark(PoolState state, Steps steps) {
        state.view().groups().stream()
                .filter(group -> !group.suspended().contains(Sizes.REBALANCE))
                .forEach(group -> steps.add(new RollStep.SuspendRebalance(group.name())));
        List<NodeRef> free = refs(state.members(), member -> member.marks().autoscaler() == NodeMarks.Autoscaler.FREE);
        if (!free.isEmpty()) {
            steps.add(new RollStep.DisableScaleDown(free));
        }
        List<NodeRef> untainted = refs(state.old(), member -> !member.marks().tainted());
        if (!untainted.isEmpty()) {
            steps.add(new RollStep.TaintOld(untainted));
        }
    }

    static void release(List<Member> members, Predicate<Member> which, Steps steps) {
        List<NodeRef> refs = refs(members, which);
        if (!refs.isEmpty()) {
            steps.add(new RollStep.Release(refs));
        }
    }

    /** It was marked while it was old, and a version that takes that back has made it current again. */
    static boolean isStale(Member member) {
        NodeMarks marks = member.marks();
        return !member.isOld()
                && (marks.tainted()
                        || marks.cordonedAt() != null
                        || marks.drainStart() != null
                        || marks.parkedAt() != null);
    }

    static boolean isMarked(Member member) {
        return !member.marks().equals(NodeMarks.NONE) && !member.marks().equals(NodeMarks.LEFT_ALONE);
    }

    private static List<NodeRef> refs(List<Member> members, Predicate<Member> which) {
        return members.stream()
                .filter(which)
                .flatMap(member -> Stream.ofNullable(member.node()))
                .map(NodeView::ref)
                .toList();
    }
}
