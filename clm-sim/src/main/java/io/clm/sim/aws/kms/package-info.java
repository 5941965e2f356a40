/** Keys that encrypt and decrypt. */
@NullMarked
package io.clm.sim.aws.kms;

import org.jspecify.annotations.NullMarked;
