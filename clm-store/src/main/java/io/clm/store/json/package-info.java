/** Documents as they lie in the database. */
@NullMarked
package io.clm.store.json;

import org.jspecify.annotations.NullMarked;
