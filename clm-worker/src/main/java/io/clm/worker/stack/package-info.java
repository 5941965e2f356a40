/** Infrastructure stacks: seen, compared and brought to what a version wants, one observable step at a time. */
@NullMarked
package io.clm.worker.stack;

import org.jspecify.annotations.NullMarked;
