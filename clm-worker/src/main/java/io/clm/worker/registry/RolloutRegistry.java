package io.clm.worker.registry;

import io.clm.core.plan.StoredPlan;
import io.clm.core.registry.LifecycleStatus;
import io.clm.core.rollout.Phase;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.RolloutEvent;
import io.clm.core.rollout.RolloutState;
import io.clm.core.rollout.Waiting;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rollouts. Whatever takes a {@link Hold} throws {@link LostHold} when another worker has taken over. */
public interface RolloutRegistry {
    /** All that are not over, oldest first. */
    List<Rollout> openRollouts();

    Optional<Rollout> openRollout(String clusterId);

    Optional<Rollout> rollout(UUID id);

    /** Plans a rollout of a plan; empty when the cluster has an open one. */
    Optional<Rollout> planRollout(StoredPlan plan, String reason);

    /** The policy says yes by itself. */
    void approve(UUID id, String reason);

    /** A newer plan takes its place: at once when it has not begun, else at its next safe point. */
    void supersede(UUID id, String reason);

    /** The last rollout of that version that failed or was aborted here, so long as nobody asked to retry. */
    Optional<Rollout> heldBy(String clusterId, String clusterVersion);

    /** What a rollout that has not begun waits for; null when nothing stands in its way. */
    void queued(UUID id, @Nullable Waiting waiting);

    /** Takes an approved or running rollout; every older hold ends. Empty when it is neither. */
    Optional<Hold> claim(UUID id, String worker);

    /** Whether a hold is still good: asked before every effect. */
    boolean holds(Hold hold);

    /** Writes where a running rollout stands, with what there is to tell. */
    void progress(Hold hold, Phase phase, @Nullable Waiting waiting, List<RolloutEvent> events);

    /** The cluster is going to {@code clusterVersion}. */
    void updating(Hold hold, String clusterId, String clusterVersion);

    /** Changes the lifecycle status. */
    void lifecycle(Hold hold, String clusterId, LifecycleStatus status);

    /** All is done: the cluster is at {@code clusterVersion}. */
    void done(Hold hold, String clusterId, String clusterVersion, List<RolloutEvent> events);

    /** It ended otherwise. */
    void ended(Hold hold, RolloutState state, Phase phase, String why, List<RolloutEvent> events);
}
