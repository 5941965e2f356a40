/** The query and EC2 wire protocols: form fields in, XML out. */
@NullMarked
package io.clm.sim.aws.protocol;

import org.jspecify.annotations.NullMarked;
