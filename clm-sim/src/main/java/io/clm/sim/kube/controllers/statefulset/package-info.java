/** StatefulSets: numbered pods, one after the other. */
@NullMarked
package io.clm.sim.kube.controllers.statefulset;

import org.jspecify.annotations.NullMarked;
