package io.clm.worker.registry;

/** The registry as a worker needs it, and nothing more: a remote worker could be given the same over HTTP. */
public interface Registry extends ChannelRegistry, ClusterRegistry, PlanRegistry, RolloutRegistry {}
