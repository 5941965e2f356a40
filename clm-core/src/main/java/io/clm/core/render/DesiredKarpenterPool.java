package io.clm.core.render;

import io.clm.core.registry.NodePool;
import java.util.List;

/**
 * A node pool whose nodes Karpenter makes: objects in the cluster instead of a stack.
 *
 * @param pool with the config items it inherits from cluster and defaults
 * @param objects to apply after everything else; none when its templates render to nothing
 * @param userData the rendered text
 * @param userDataPath of its template in the configuration repository
 */
public record DesiredKarpenterPool(NodePool pool, List<KubeObject> objects, String userData, String userDataPath) {

    public DesiredKarpenterPool {
        objects = List.copyOf(objects);
    }

    public String name() {
        return pool.name();
    }

    @Override
    public String toString() {
        return pool.name();
    }
}
