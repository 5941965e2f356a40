/** A load harness: see docs/performance-registry.md. No test; run by hand. */
@NullMarked
package io.clm.api.load;

import org.jspecify.annotations.NullMarked;
