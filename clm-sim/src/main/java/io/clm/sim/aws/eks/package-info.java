/** Control planes of EKS: those that stacks have made. */
@NullMarked
package io.clm.sim.aws.eks;

import org.jspecify.annotations.NullMarked;
