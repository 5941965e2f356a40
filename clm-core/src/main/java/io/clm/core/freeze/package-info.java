/** Freezes: when nothing may start, for whom and why. */
@NullMarked
package io.clm.core.freeze;

import org.jspecify.annotations.NullMarked;
