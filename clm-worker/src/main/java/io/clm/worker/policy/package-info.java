/** How a channel's clusters are rolled, as the worker obeys it. */
@NullMarked
package io.clm.worker.policy;

import org.jspecify.annotations.NullMarked;
