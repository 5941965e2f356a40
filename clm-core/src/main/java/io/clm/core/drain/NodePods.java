package io.clm.core.drain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node under drain and its pods.
 *
 * @param drainStart when the drain began, as recorded on the node; the grace period counts from it
 * @param lastForced when a pod of it was last deleted by force, as recorded on the node; null when none was
 * @param unreachableSince when its kubelet fell silent (Ready is Unknown); null while it answers
 */
public record NodePods(
        String node,
        Instant drainStart,
        @Nullable Instant lastForced,
        @Nullable Instant unreachableSince,
        List<PodView> pods) {

    public NodePods {
        pods = List.copyOf(pods);
    }
}
