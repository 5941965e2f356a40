/** Kubernetes' own schemas by version, and what an API server would refuse of an object before it is asked. */
@NullMarked
package io.clm.core.kubernetes;

import org.jspecify.annotations.NullMarked;
