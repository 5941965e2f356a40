/** A cluster's plan and its live view. */
@NullMarked
package io.clm.api.plan;

import org.jspecify.annotations.NullMarked;
