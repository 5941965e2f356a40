/** From a commit, a cluster and the cloud's facts to everything that version asks of that cluster. */
@NullMarked
package io.clm.core.render;

import org.jspecify.annotations.NullMarked;
