/** Rollouts and what may be asked of them. */
@NullMarked
package io.clm.api.rollout;

import org.jspecify.annotations.NullMarked;
