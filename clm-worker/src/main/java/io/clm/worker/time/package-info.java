/** The only sleep, and how long to wait before the next try. */
@NullMarked
package io.clm.worker.time;

import org.jspecify.annotations.NullMarked;
