package io.clm.core.roll;

import io.clm.core.gate.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of a pool at one moment; each decision starts from a new one.
 *
 * @param spot instances may vanish at any time; such a pool is never surged
 * @param nodes the nodes of the instances; one without an instance here is ignored
 * @param gate the last look at the health condition: API server and etcd for a control plane
 * @param controlPlaneBusy a control-plane node of another pool that is cordoned or drained; null when there is none
 */
public record PoolView(
        String pool,
        PoolKind kind,
        boolean spot,
        List<GroupView> groups,
        List<InstanceView> instances,
        List<NodeView> nodes,
        Verdict gate,
        @Nullable String controlPlaneBusy) {

    public PoolView {
        groups = List.copyOf(groups);
        instances = List.copyOf(instances);
        nodes = List.copyOf(nodes);
    }
}
