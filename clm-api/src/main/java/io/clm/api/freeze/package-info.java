/** Freezes: nothing new starts. */
@NullMarked
package io.clm.api.freeze;

import org.jspecify.annotations.NullMarked;
