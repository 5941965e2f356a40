/** The fleet's source of truth: infrastructure accounts, clusters, node pools, config items; words as in CLM's public registry API. */
@NullMarked
package io.clm.core.registry;

import org.jspecify.annotations.NullMarked;
