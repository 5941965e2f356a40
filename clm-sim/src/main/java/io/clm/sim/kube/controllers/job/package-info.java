/** Jobs: pods that run to their end, so many times. */
@NullMarked
package io.clm.sim.kube.controllers.job;

import org.jspecify.annotations.NullMarked;
