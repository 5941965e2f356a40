/** The scheduler: which node a pod goes to, and why none will do. */
@NullMarked
package io.clm.sim.kube.controllers.scheduling;

import org.jspecify.annotations.NullMarked;
