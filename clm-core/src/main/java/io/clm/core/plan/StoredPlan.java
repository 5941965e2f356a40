package io.clm.core.plan;

import java.time.Instant;
import java.util.UUID;

/** A plan with its name and the time it was made; the same content has the same hash. */
public record StoredPlan(UUID id, String clusterId, Instant createdAt, String hash, Plan plan) {}
