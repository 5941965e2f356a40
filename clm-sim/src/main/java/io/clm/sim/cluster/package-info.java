/** The clusters of the cloud: their ports, and when their Kubernetes API is up. */
@NullMarked
package io.clm.sim.cluster;

import org.jspecify.annotations.NullMarked;
