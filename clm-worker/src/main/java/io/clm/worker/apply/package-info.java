/** Objects: in which order they are applied, what is deleted, and when they are really there. */
@NullMarked
package io.clm.worker.apply;

import org.jspecify.annotations.NullMarked;
