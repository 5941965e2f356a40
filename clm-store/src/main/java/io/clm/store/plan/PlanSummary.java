package io.clm.store.plan;

import java.time.Instant;
import java.util.UUID;

/** A plan without its body. */
public record PlanSummary(
        UUID id,
        String clusterId,
        String hash,
        String version,
        String clusterVersion,
        boolean blocked,
        boolean empty,
        Instant createdAt) {}
