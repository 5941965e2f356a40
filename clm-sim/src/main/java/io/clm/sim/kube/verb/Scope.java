package io.clm.sim.kube.verb;

import io.clm.sim.fault.ClusterFaults;
import io.clm.sim.kube.schema.Catalog;
import io.clm.sim.kube.store.ObjectStore;
import java.time.Clock;

/** What the verbs work on. */
public record Scope(ObjectStore store, Catalog catalog, Clock clock, ClusterFaults faults) {}
