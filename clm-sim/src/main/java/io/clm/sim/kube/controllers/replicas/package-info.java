/** ReplicaSets: so many pods of one template. */
@NullMarked
package io.clm.sim.kube.controllers.replicas;

import org.jspecify.annotations.NullMarked;
