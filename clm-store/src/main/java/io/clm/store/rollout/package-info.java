/** Rollouts: planned, claimed, moved under an epoch, asked to stop. */
@NullMarked
package io.clm.store.rollout;

import org.jspecify.annotations.NullMarked;
