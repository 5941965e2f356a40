/** What the worker wants of one cluster's Kubernetes API, without saying by which client. */
@NullMarked
package io.clm.worker.cluster;

import org.jspecify.annotations.NullMarked;
