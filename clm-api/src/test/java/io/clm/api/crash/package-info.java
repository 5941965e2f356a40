/** The database is killed while the API writes. */
@NullMarked
package io.clm.api.crash;

import org.jspecify.annotations.NullMarked;
