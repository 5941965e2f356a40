/** Buckets and objects. */
@NullMarked
package io.clm.sim.aws.s3;

import org.jspecify.annotations.NullMarked;
