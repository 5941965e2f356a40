/** ControllerRevisions: the templates that DaemonSets and StatefulSets had. */
@NullMarked
package io.clm.sim.kube.controllers.revision;

import org.jspecify.annotations.NullMarked;
