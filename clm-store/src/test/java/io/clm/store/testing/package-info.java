/** PostgreSQL for tests, of this module and of others. */
@NullMarked
package io.clm.store.testing;

import org.jspecify.annotations.NullMarked;
