/** Who owns which field, and server-side apply: merging what a manager wants into what is there. */
@NullMarked
package io.clm.sim.kube.apply;

import org.jspecify.annotations.NullMarked;
