/** JSON trees and what every Kubernetes object has in its metadata. */
@NullMarked
package io.clm.sim.kube.json;

import org.jspecify.annotations.NullMarked;
