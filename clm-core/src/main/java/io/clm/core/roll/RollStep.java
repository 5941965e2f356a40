package io.clm.core.roll;

import io.clm.core.gate.Streak;
import io.clm.core.rollout.Waiting;
import java.util.List;

/**
 * One thing to do. None blocks, all have absolute targets, and each can be done twice without a second effect. A step
 * whose precondition no longer holds is skipped: the next observation decides anew.
 */
public sealed interface RollStep {

    /** Write the record into the group's tag, before any size is changed. */
    record RecordSize(String group, SizeRecord record) implements RollStep {}

    /** Suspend {@code AZRebalance}: it would terminate undrained nodes. */
    record SuspendRebalance(String group) implements RollStep {}

    /** Tell the cluster autoscaler to leave these nodes alone, and mark that it was us. */
    record DisableScaleDown(List<NodeRef> nodes) implements RollStep {
        public DisableScaleDown {
            nodes = List.copyOf(nodes);
        }
    }

    /** Taint the old nodes PreferNoSchedule, so that pods move once. */
    record TaintOld(List<NodeRef> nodes) implements RollStep {
        public TaintOld {
            nodes = List.copyOf(nodes);
        }
    }

    /**
     * Set desired size and maximum.
     *
     * @param from the desired size this was decided from; skip the step when it is another now
     */
    record ScaleOut(String group, int from, int desired, int max) implements RollStep {}

    /**
     * Make the node unschedulable and record the time (and the drain's start, when it has none) in the same write.
     *
     * @param byOthers somebody else had cordoned it: remember that, it is not taken back at the end
     */
    record Cordon(NodeRef node, boolean byOthers) implements RollStep {}

    /** Make it schedulable again but remember that it is blocked: others go first. Taint and drain start stay. */
    record Park(NodeRef node, Waiting why) implements RollStep {}

    /** Do what the drain planner says for this node, once. */
    record Drain(NodeRef node) implements RollStep {}

    /** Write the streak on the node. */
    record RecordVerdict(NodeRef node, Streak streak) implements RollStep {}

    /**
     * Terminate in the group.
     *
     * @param decrement whether the desired size falls with it
     * @param desiredAfter the desired size when it is done
     */
    record Terminate(String instance, String group, String node, boolean decrement, int desiredAfter)
            implements RollStep {}

    /** Take every mark and taint of ours off these nodes and make those schedulable that we cordoned. */
    record Release(List<NodeRef> nodes) implements RollStep {
        public Release {
            nodes = List.copyOf(nodes);
        }
    }

    /**
     * Set the sizes exactly, then remove the record (which makes it the last write to the group).
     *
     * @param from the desired size this was decided from; skip the step when it is another now
     * @param resumeRebalance whether {@code AZRebalance} was on when the roll began and has to go on first
     */
    record Restore(String group, int from, int min, int max, int desired, boolean resumeRebalance)
            implements RollStep {}

    /** Nothing to do for this subject now. */
    record Await(Waiting waiting) implements RollStep {}

    /** The pool is as it should be. */
    record Done() implements RollStep {}

    /** Do not go on: abort the pool and let a person look. */
    record Halt(String subject, String reason) implements RollStep {}
}
