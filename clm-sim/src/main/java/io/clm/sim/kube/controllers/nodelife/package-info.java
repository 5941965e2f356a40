/** What becomes of pods when their node does badly or is gone. */
@NullMarked
package io.clm.sim.kube.controllers.nodelife;

import org.jspecify.annotations.NullMarked;
