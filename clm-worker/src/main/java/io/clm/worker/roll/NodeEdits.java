package io.clm.worker.roll;

import io.clm.core.gate.Streak;
import io.clm.core.roll.NodeKeys;
import io.clm.core.roll.NodeMarks;
import io.clm.worker.cluster.KubeNode;
import io.clm.worker.cluster.NodeEdit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The writes to a node that a roll's steps need. */
final class NodeEdits {
    private static final String[] MARKS = {
        NodeKeys.CORDONED_AT, NodeKeys.DRAIN_START, NodeKeys.PARKED_AT, NodeKeys.LAST_FORCED, NodeKeys.GATE
    };

    private NodeEdits() {}

    static NodeEdit disableScaleDown() {
        return annotations(Map.of(NodeKeys.SCALE_DOWN_DISABLED, "true", NodeKeys.SCALE_DOWN_DISABLED_BY, "true"));
    }

    static NodeEdit taint(KubeNode node) {
        List<KubeNode.Taint> taints = new ArrayList<>(withoutOurs(node));
        taints.add(new KubeNode.Taint(NodeKeys.TAINT, NodeKeys.TAINT_VALUE, "PreferNoSchedule"));
        return new NodeEdit(Map.of(), taints, null);
    }

    static NodeEdit cordon(KubeNode node, Instant now) {
        Map<String, @Nullable String> annotations = new TreeMap<>();
        annotations.put(NodeKeys.CORDONED_AT, now.toString());
        annotations.put(NodeKeys.PARKED_AT, null);
        if (RollSight.marks(node).drainStart() == null) {
            annotations.put(NodeKeys.DRAIN_START, now.toString());
        }
        return new NodeEdit(annotations, null, true);
    }

    static NodeEdit park(Instant now) {
        Map<String, @Nullable String> annotations = new TreeMap<>();
        annotations.put(NodeKeys.CORDONED_AT, null);
        annotations.put(NodeKeys.PARKED_AT, now.toString());
        return new NodeEdit(annotations, null, false);
    }

    static NodeEdit verdict(Streak streak) {
        return annotations(Map.of(NodeKeys.GATE, NodeKeys.text(streak)));
    }

    static NodeEdit forced(Instant now) {
        return annotations(Map.of(NodeKeys.LAST_FORCED, now.toString()));
    }

    /** Everything of ours off; schedulable again when it was us who cordoned it. */
    static NodeEdit release(KubeNode node) {
        NodeMarks marks = RollSight.marks(node);
        Map<String, @Nullable String> annotations = new TreeMap<>();
        for (String mark : MARKS) {
            if (node.annotations().containsKey(mark)) {
                annotations.put(mark, null);
            }
        }
        if (marks.autoscaler() == NodeMarks.Autoscaler.KEPT_OFF_BY_US) {
            annotations.put(NodeKeys.SCALE_DOWN_DISABLED, null);
            annotations.put(NodeKeys.SCALE_DOWN_DISABLED_BY, null);
        }
        return new NodeEdit(
                annotations,
                marks.tainted() ? withoutOurs(node) : null,
                marks.cordonedAt() != null ? Boolean.FALSE : null);
    }

    private static List<KubeNode.Taint> withoutOurs(KubeNode node) {
        return node.taints().stream()
                .filter(taint -> !taint.key().equals(NodeKeys.TAINT))
                .toList();
    }

    private static NodeEdit annotations(Map<String, @Nullable String> annotations) {
        return new NodeEdit(annotations, null, null);
    }
}
