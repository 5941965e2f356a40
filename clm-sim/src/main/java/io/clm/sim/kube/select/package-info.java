/** Which objects a list or watch asks for, by labels and fields. */
@NullMarked
package io.clm.sim.kube.select;

import org.jspecify.annotations.NullMarked;
