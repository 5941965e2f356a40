/** Figures of the whole fleet, for monitoring. */
@NullMarked
package io.clm.store.metrics;

import org.jspecify.annotations.NullMarked;
