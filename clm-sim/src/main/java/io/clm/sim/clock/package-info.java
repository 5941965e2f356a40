/** Time as the simulated world sees it. */
@NullMarked
package io.clm.sim.clock;

import org.jspecify.annotations.NullMarked;
