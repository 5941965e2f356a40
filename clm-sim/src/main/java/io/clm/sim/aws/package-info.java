/** A small AWS: state by account and region, services by the scope of the signature. */
@NullMarked
package io.clm.sim.aws;

import org.jspecify.annotations.NullMarked;
