/** What Prometheus reads. */
@NullMarked
package io.clm.api.metrics;

import org.jspecify.annotations.NullMarked;
