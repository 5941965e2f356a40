/** From a commit to a plan: render, observe, compare, keep, and what follows from it. */
@NullMarked
package io.clm.worker.planning;

import org.jspecify.annotations.NullMarked;
