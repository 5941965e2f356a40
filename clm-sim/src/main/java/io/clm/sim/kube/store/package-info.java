/** The objects of one cluster: kept, versioned, watched, and written to disk. */
@NullMarked
package io.clm.sim.kube.store;

import org.jspecify.annotations.NullMarked;
