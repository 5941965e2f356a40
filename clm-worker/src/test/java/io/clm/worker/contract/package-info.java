/** The worker's own adapters and its rolls, the same cases against the simulated and against a real Kubernetes API. */
@NullMarked
package io.clm.worker.contract;

import org.jspecify.annotations.NullMarked;
