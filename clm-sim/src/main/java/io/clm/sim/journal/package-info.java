/** What was done to the simulated cloud from outside, in order, for ever. */
@NullMarked
package io.clm.sim.journal;

import org.jspecify.annotations.NullMarked;
