/** The Kubernetes API through the fabric8 client. */
@NullMarked
package io.clm.worker.kube;

import org.jspecify.annotations.NullMarked;
