/** What a controller is, and the loop that wakes controllers and carries out what they decide. */
@NullMarked
package io.clm.sim.kube.controllers.loop;

import org.jspecify.annotations.NullMarked;
