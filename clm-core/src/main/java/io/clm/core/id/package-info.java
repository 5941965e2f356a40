/** Names of rows. */
@NullMarked
package io.clm.core.id;

import org.jspecify.annotations.NullMarked;
