/** The ways to patch an object. */
@NullMarked
package io.clm.sim.kube.patch;

import org.jspecify.annotations.NullMarked;
