/** The life of instances: boot, Node registration, termination. */
@NullMarked
package io.clm.sim.aws.life;

import org.jspecify.annotations.NullMarked;
