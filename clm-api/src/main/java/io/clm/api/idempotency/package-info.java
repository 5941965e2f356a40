/** Creations that may be repeated with a key. */
@NullMarked
package io.clm.api.idempotency;

import org.jspecify.annotations.NullMarked;
