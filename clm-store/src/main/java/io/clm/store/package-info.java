/** The database: stores that speak core records; rows stay inside their packages. */
@NullMarked
package io.clm.store;

import org.jspecify.annotations.NullMarked;
