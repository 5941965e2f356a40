/** Kubernetes clusters, their config items and node pools, as in CLM's registry, and what we add. */
@NullMarked
package io.clm.api.cluster;

import org.jspecify.annotations.NullMarked;
