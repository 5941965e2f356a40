/** Who changed what, when and why. */
@NullMarked
package io.clm.store.audit;

import org.jspecify.annotations.NullMarked;
