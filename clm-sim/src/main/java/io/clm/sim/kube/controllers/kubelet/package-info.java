/** Simulated kubelets: nodes report themselves, pods start, become ready, complete and stop. */
@NullMarked
package io.clm.sim.kube.controllers.kubelet;

import org.jspecify.annotations.NullMarked;
