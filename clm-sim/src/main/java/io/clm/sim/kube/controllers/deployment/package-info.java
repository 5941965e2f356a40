/** Deployments: from one ReplicaSet to the next. */
@NullMarked
package io.clm.sim.kube.controllers.deployment;

import org.jspecify.annotations.NullMarked;
