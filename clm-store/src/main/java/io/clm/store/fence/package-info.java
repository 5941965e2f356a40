/** The check that keeps a worker which lost its rollout from writing. */
@NullMarked
package io.clm.store.fence;

import org.jspecify.annotations.NullMarked;
