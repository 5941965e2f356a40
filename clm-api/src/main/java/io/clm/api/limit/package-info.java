/** How much one client may ask for: rates, sizes, times. */
@NullMarked
package io.clm.api.limit;

import org.jspecify.annotations.NullMarked;
