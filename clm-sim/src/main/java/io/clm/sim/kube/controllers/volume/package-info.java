/** Volumes: claims get one where their pod runs, nodes get them attached. */
@NullMarked
package io.clm.sim.kube.controllers.volume;

import org.jspecify.annotations.NullMarked;
