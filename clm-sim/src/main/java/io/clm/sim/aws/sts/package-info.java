/** Security Token Service: who am I, and credentials for another account. */
@NullMarked
package io.clm.sim.aws.sts;

import org.jspecify.annotations.NullMarked;
