/** CLM's clusters.yaml, in and out. */
@NullMarked
package io.clm.api.transfer;

import org.jspecify.annotations.NullMarked;
