/** What the API server makes of objects before it stores them: structure, defaults, allocations, checks. */
@NullMarked
package io.clm.sim.kube.rules;

import org.jspecify.annotations.NullMarked;
