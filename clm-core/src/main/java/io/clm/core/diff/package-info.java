/** What differs between two values: Kubernetes objects, other trees, texts; secrets masked. */
@NullMarked
package io.clm.core.diff;

import org.jspecify.annotations.NullMarked;
