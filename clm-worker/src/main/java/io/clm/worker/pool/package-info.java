/** Groups of machines, without saying by which cloud. */
@NullMarked
package io.clm.worker.pool;

import org.jspecify.annotations.NullMarked;
