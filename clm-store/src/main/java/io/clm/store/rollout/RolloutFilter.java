package io.clm.store.rollout;

import io.clm.core.rollout.RolloutState;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rollouts, newest first; null means all.
 *
 * @param states empty means all
 * @param before only those older than this id: the cursor
 */
public record RolloutFilter(
        @Nullable String clusterId,
        @Nullable String channel,
        Set<RolloutState> states,
        @Nullable String version,
        @Nullable UUID before) {

    public static final RolloutFilter ALL = new RolloutFilter(null, null, Set.of(), null, null);

    public RolloutFilter {
        states = Set.copyOf(states);
    }
}
