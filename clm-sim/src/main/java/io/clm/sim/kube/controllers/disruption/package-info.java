/** PodDisruptionBudgets: how many pods may go right now. */
@NullMarked
package io.clm.sim.kube.controllers.disruption;

import org.jspecify.annotations.NullMarked;
