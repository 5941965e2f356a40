package io.clm.core.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the nodes of one pool.
 *
 * @param generation hash of the pool's launch spec that the version asks for
 * @param cause the smallest reason why nodes are replaced, such as {@code userdata.yaml line 41}; null when none is
 * @param diff changed lines of the user data, unified
 * @param replace the nodes to be replaced, in no order; empty also when the machines were not looked at
 * @param causes all reasons that are known, the most telling first
 * @param size how many nodes there are or may be; null where nobody but Karpenter knows
 */
public record PoolChange(
        String name,
        String profile,
        Action action,
        String generation,
        @Nullable String cause,
        String diff,
        List<NodeReplacement> replace,
        List<Cause> causes,
        @Nullable PoolSize size,
        Reversal reversal) {

    /** One node that goes, and why. */
    public record NodeReplacement(String node, String instance, String zone, String why) {}

    @SuppressWarnings("NullAway") // plans of schema version 1 have neither causes nor a reversal
    public PoolChange {
        replace = List.copyOf(replace);
        causes = causes == null ? List.of() : List.copyOf(causes);
        reversal = reversal == null ? Reversal.REVERSIBLE : reversal;
    }

    /** Whether nodes are replaced, as far as is known. */
    public boolean rolls() {
        boolean notLookedAt = size == null || size.observed() == null;
        return !replace.isEmpty() || notLookedAt && action == Action.UPDATE;
    }
}
