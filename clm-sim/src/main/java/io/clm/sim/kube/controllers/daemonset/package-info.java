/** DaemonSets: one pod on every node that fits. */
@NullMarked
package io.clm.sim.kube.controllers.daemonset;

import org.jspecify.annotations.NullMarked;
