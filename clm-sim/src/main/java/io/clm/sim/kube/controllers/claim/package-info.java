/** Which objects belong to a controller: those it made, and loose ones that its selector picks. */
@NullMarked
package io.clm.sim.kube.controllers.claim;

import org.jspecify.annotations.NullMarked;
