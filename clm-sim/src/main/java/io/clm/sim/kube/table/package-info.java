/** Rows and columns as kubectl get shows them. */
@NullMarked
package io.clm.sim.kube.table;

import org.jspecify.annotations.NullMarked;
