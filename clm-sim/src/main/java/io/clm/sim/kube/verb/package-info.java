/** What the API does: get, list, watch, create, replace, patch, apply, delete, and the subresources. */
@NullMarked
package io.clm.sim.kube.verb;

import org.jspecify.annotations.NullMarked;
