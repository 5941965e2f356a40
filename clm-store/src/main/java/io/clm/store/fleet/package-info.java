/** Clusters as people look at them: with their newest rollout, the head of their channel and what freezes them. */
@NullMarked
package io.clm.store.fleet;

import org.jspecify.annotations.NullMarked;
