/** Certificates. */
@NullMarked
package io.clm.sim.aws.acm;

import org.jspecify.annotations.NullMarked;
