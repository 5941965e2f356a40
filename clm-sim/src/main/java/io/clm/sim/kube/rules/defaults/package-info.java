/** The fields that a real API server fills in, kind by kind. */
@NullMarked
package io.clm.sim.kube.rules.defaults;

import org.jspecify.annotations.NullMarked;
