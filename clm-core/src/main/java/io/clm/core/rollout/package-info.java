/** One cluster on its way to one version: states, events, and what it waits for. */
@NullMarked
package io.clm.core.rollout;

import org.jspecify.annotations.NullMarked;
