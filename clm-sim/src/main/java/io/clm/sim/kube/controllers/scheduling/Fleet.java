package io.clm.sim.kube.controllers.scheduling;

import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** All nodes with the pods on them. */
record Fleet(List<NodeView> nodes, World world) {
    static Fleet of(World world) {
        Map<String, NodeView> nodes = new LinkedHashMap<>();
        world.list(Kinds.NODE).stream()
                .filter(node -> !Meta.isDeleting(node))
                .forEach(node -> nodes.put(Meta.name(node), new NodeView(node)));
        for (ObjectNode pod : world.list(Kinds.POD)) {
            NodeView node = nodes.get(PodState.nodeName(pod));
            if (node != null && !PodState.isFinished(pod)) {
                node.add(pod);
            }
        }
        return new Fleet(List.copyOf(nodes.values()), world);
    }

    /** The nodes of the same zone, host or whatever the key names; none when the node has no such label. */
    Stream<NodeView> sharing(NodeView node, String key) {
        String value = node.topology(key);
        return nodes.stream()
                .filter(other -> !value.isEmpty() && other.topology(key).equals(value));
    }
}
