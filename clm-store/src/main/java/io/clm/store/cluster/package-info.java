/** Registered clusters, their status, problems and planning counter. */
@NullMarked
package io.clm.store.cluster;

import org.jspecify.annotations.NullMarked;
