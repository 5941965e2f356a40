/** The tasks that spread the work over all workers: looking at heads, planning, rolling, picturing. */
@NullMarked
package io.clm.worker.task;

import org.jspecify.annotations.NullMarked;
