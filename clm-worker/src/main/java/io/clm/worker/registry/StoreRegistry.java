package io.clm.worker.registry;

import io.clm.core.channel.Channel;
import io.clm.core.channel.ConfigVersion;
import io.clm.core.freeze.Freezes;
import io.clm.core.plan.Plan;
import io.clm.core.plan.StoredPlan;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.LifecycleStatus;
import io.clm.core.registry.Problem;
import io.clm.core.rollout.Command;
import io.clm.core.rollout.Phase;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.RolloutEvent;
import io.clm.core.rollout.RolloutState;
import io.clm.core.rollout.Waiting;
import io.clm.core.view.ClusterView;
import io.clm.store.Change;
import io.clm.store.channel.ChannelPolicy;
import io.clm.store.cluster.ClusterFilter;
import io.clm.store.fence.Fence;
import io.clm.store.fence.FencedWrite;
import io.clm.store.rollout.PlannedRollout;
import io.clm.store.rollout.Progress;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The registry in the database beside us. */
public final class StoreRegistry implements Registry {
    private final RegistryStores stores;

    public StoreRegistry(RegistryStores stores) {
        this.stores = stores;
    }

    @Override
    public List<Channel> channels() {
        return stores.channels().list();
    }

    @Override
    public Optional<Channel> channel(String name) {
        return stores.channels().find(name);
    }

    @Override
    public void head(String channel, @Nullable ConfigVersion before, ConfigVersion version) {
        stores.channels().head(channel, before, version);
    }

    @Override
    public void channelProblem(String channel, @Nullable String problem) {
        stores.channels().problem(channel, problem);
    }

    @Override
    public Optional<String> policyText(String channel) {
        return stores.channels().policy(channel).map(ChannelPolicy::text);
    }

    @Override
    public void keepPolicy(String channel, ConfigVersion version, String text) {
        stores.channels().policy(channel, new ChannelPolicy(version, text));
    }

    @Override
    public List<Cluster> clusters() {
        return stores.clusters().list(ClusterFilter.ALL);
    }

    @Override
    public Optional<Cluster> cluster(String id) {
        return stores.clusters().find(id);
    }

    @Override
    public List<String> wantingPlan() {
        return stores.plansWanted().wanting();
    }

    @Override
    public long planCounter(String clusterId) {
        return stores.plansWanted().current(clusterId);
    }

    @Override
    public boolean planned(String clusterId, long counter) {
        return stores.plansWanted().done(clusterId, counter);
    }

    @Override
    public void wantPlan(String clusterId) {
        stores.plansWanted().ofCluster(clusterId);
    }

    @Override
    public void problems(String clusterId, String source, List<Problem> problems) {
        stores.status().problems(clusterId, source, problems);
    }

    @Override
    public void adopt(String clusterId, String version) {
        stores.status().adopt(clusterId, version);
    }

    @Override
    public void putView(ClusterView view) {
        stores.views().put(view);
    }

    @Override
    public Freezes freezes() {
        return stores.freezes().inForce();
    }

    @Override
    public StoredPlan putPlan(Plan plan) {
        return stores.plans().put(plan);
    }

    @Override
    public Optional<StoredPlan> plan(UUID id) {
        return stores.plans().find(id);
    }

    @Override
    public List<Rollout> openRollouts() {
        return stores.rollouts().open();
    }

    @Override
    public Optional<Rollout> openRollout(String clusterId) {
        return stores.rollouts().open(clusterId);
    }

    @Override
    public Optional<Rollout> rollout(UUID id) {
        return stores.rollouts().find(id);
    }

    @Override
    public Optional<Rollout> planRollout(StoredPlan plan, String reason) {
        PlannedRollout planned = stores.rollouts().plan(plan, Change.byClm(reason));
        return planned instanceof PlannedRollout.Inserted inserted ? Optional.of(inserted.rollout()) : Optional.empty();
    }

    @Override
    public void approve(UUID id, String reason) {
        stores.commands().ask(id, Command.APPROVE, Change.byClm(reason));
    }

    @Override
    public void supersede(UUID id, String reason) {
        stores.commands().supersede(id, Change.byClm(reason));
    }

    @Override
    public Optional<Rollout> heldBy(String clusterId, String clusterVersion) {
        return stores.rollouts().heldBy(clusterId, clusterVersion);
    }

    @Override
    public void queued(UUID id, @Nullable Waiting waiting) {
        stores.rollouts().queued(id, waiting);
    }

    @Override
    public Optional<Hold> claim(UUID id, String worker) {
        return stores.rollouts().claim(id, worker).map(fence -> new Hold(fence.rolloutId(), fence.epoch()));
    }

    @Override
    public boolean holds(Hold hold) {
        return stores.rollouts().holds(fence(hold));
    }

    @Override
    public void progress(Hold hold, Phase phase, @Nullable Waiting waiting, List<RolloutEvent> events) {
        move(hold, new Progress(RolloutState.RUNNING, phase, waiting, null), events);
    }

    @Override
    public void updating(Hold hold, String clusterId, String clusterVersion) {
        demand(hold, stores.status().versions(fence(hold), clusterId, status -> status.updatingTo(clusterVersion)));
    }

    @Override
    public void lifecycle(Hold hold, String clusterId, LifecycleStatus status) {
        demand(hold, stores.status().lifecycle(fence(hold), clusterId, status));
    }

    @Override
    public void done(Hold hold, String clusterId, String clusterVersion, List<RolloutEvent> events) {
        stores.transactions().executeWithoutResult(transaction -> {
            lifecycle(hold, clusterId, LifecycleStatus.READY);
            demand(hold, stores.status().versions(fence(hold), clusterId, status -> status.updated(clusterVersion)));
            move(hold, Progress.done(), events);
        });
    }

    @Override
    public void ended(Hold hold, RolloutState state, Phase phase, String why, List<RolloutEvent> events) {
        move(hold, Progress.ended(state, phase, why), events);
    }

    private void move(Hold hold, Progress progress, List<RolloutEvent> events) {
        demand(hold, stores.rollouts().move(fence(hold), progress, events));
    }

    private static void demand(Hold hold, FencedWrite write) {
        if (write == FencedWrite.FENCED) {
            throw new LostHold(hold);
        }
    }

    private static Fence fence(Hold hold) {
        return new Fence(hold.rolloutId(), hold.epoch());
    }
}
