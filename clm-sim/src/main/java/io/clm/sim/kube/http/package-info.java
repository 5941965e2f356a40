/** Requests and answers of the Kubernetes API: addresses, media types, discovery, OpenAPI. */
@NullMarked
package io.clm.sim.kube.http;

import org.jspecify.annotations.NullMarked;
