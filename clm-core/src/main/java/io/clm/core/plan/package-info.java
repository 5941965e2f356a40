/** The immutable document of what will be done to one cluster, and how it is made. */
@NullMarked
package io.clm.core.plan;

import org.jspecify.annotations.NullMarked;
