package io.clm.store.cluster;

import io.clm.core.registry.Problem;
import java.util.List;
import java.util.SortedMap;

/**
 * A cluster that nobody else changes until the transaction ends.
 *
 * @param problems of each source; together they are those of the cluster's status
 */
record LockedCluster(RegisteredCluster registered, SortedMap<String, List<Problem>> problems) {}
