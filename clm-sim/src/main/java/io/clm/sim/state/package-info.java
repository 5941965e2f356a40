/** Tables that survive kill -9: an append log of JSON records. */
@NullMarked
package io.clm.sim.state;

import org.jspecify.annotations.NullMarked;
