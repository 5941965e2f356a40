/** What was answered to a request that may be repeated. */
@NullMarked
package io.clm.store.idempotency;

import org.jspecify.annotations.NullMarked;
