package io.clm.core.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the nodes of one pool.
 *
 * @param generation hash of the pool's launch spec that the version asks for
 * @param cause the smallest reason why nodes are replaced, such as {@code userdata.yaml line 41}; null when none is
 * @param replace the nodes to be replaced, in no order
 */
public record PoolChange(
        String name,
        String profile,
        Action action,
        String generation,
        @Nullable String cause,
        String diff,
        List<NodeReplacement> replace) {

    /** One node that goes, and why. */
    public record NodeReplacement(String node, String instance, String zone, String why) {}

    public PoolChange {
        replace = List.copyOf(replace);
    }
}
