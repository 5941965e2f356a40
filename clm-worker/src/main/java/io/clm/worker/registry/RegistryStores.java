package io.clm.worker.registry;

import io.clm.store.channel.ChannelStore;
import io.clm.store.cluster.ClusterStatusStore;
import io.clm.store.cluster.ClusterStore;
import io.clm.store.cluster.PlanRequests;
import io.clm.store.freeze.FreezeStore;
import io.clm.store.plan.PlanStore;
import io.clm.store.rollout.RolloutCommands;
import io.clm.store.rollout.RolloutStore;
import io.clm.store.view.ViewStore;
import org.springframework.transaction.support.TransactionTemplate;

/** The stores behind {@link StoreRegistry}. */
public record RegistryStores(
        ChannelStore channels,
        ClusterStore clusters,
        ClusterStatusStore status,
        PlanRequests plansWanted,
        PlanStore plans,
        RolloutStore rollouts,
        RolloutCommands commands,
        ViewStore views,
        FreezeStore freezes,
        TransactionTemplate transactions) {}
