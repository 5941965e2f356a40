/** The same cases against the simulated and against a real Kubernetes API. */
@NullMarked
package io.clm.sim.kube.contract;

import org.jspecify.annotations.NullMarked;
