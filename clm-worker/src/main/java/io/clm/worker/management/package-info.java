/** A small HTTP port for probes and Prometheus; off until it is asked for. */
@NullMarked
package io.clm.worker.management;

import org.jspecify.annotations.NullMarked;
