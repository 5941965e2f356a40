/** A Kubernetes API server per simulated cluster: one schema-driven store of JSON objects, served over HTTP. */
@NullMarked
package io.clm.sim.kube;

import org.jspecify.annotations.NullMarked;
