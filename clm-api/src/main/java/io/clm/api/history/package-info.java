/** Who changed what, when and why. */
@NullMarked
package io.clm.api.history;

import org.jspecify.annotations.NullMarked;
