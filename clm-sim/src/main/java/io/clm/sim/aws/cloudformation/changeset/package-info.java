/** Change sets: what an update would do, computed before it is done. */
@NullMarked
package io.clm.sim.aws.cloudformation.changeset;

import org.jspecify.annotations.NullMarked;
