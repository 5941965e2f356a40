package io.clm.worker.roll;

import io.clm.core.drain.DrainPolicy;
import io.clm.core.roll.PoolKind;
import io.clm.core.roll.RollPolicy;

/** A pool that is rolled, and how. */
public record RolledPool(String name, PoolKind kind, boolean spot, RollPolicy policy, DrainPolicy drain) {}
