package io.clm.sim.kube;

import java.time.Instant;

/**
 * One call from outside that changes something (or was refused to), for the journal. Dry runs are not told.
 *
 * @param cluster the cluster's id
 * @param action create, update, apply, patch, delete, evict
 * @param kind such as Pod; of a subresource the kind it belongs to
 * @param subresource such as status, scale, binding; empty for the object itself
 * @param namespace empty for kinds without namespaces
 * @param uid empty when no object was met
 * @param manager the field manager of the call
 * @param detail the status message of a refusal, else empty
 */
public record Mutation(
        Instant at,
        String cluster,
        String action,
        String kind,
        String subresource,
        String namespace,
        String name,
        String uid,
        String manager,
        MutationOutcome outcome,
        String detail) {}
