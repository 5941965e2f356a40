/** Whether a Kubernetes object is really there. */
@NullMarked
package io.clm.core.rollstatus;

import org.jspecify.annotations.NullMarked;
