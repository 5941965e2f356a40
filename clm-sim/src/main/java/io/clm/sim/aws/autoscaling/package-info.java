/** Auto Scaling: groups, what is asked of them, and how they keep their size. */
@NullMarked
package io.clm.sim.aws.autoscaling;

import org.jspecify.annotations.NullMarked;
