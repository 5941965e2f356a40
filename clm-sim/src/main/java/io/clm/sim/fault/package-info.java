/** What can be made to go wrong, how it is asked for and who has to obey. */
@NullMarked
package io.clm.sim.fault;

import org.jspecify.annotations.NullMarked;
