/** Freezes, kept until they are over. */
@NullMarked
package io.clm.store.freeze;

import org.jspecify.annotations.NullMarked;
