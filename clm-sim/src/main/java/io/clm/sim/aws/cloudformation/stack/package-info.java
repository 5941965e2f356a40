/** Stacks, their resources and events, and the engine that carries changes out and takes them back. */
@NullMarked
package io.clm.sim.aws.cloudformation.stack;

import org.jspecify.annotations.NullMarked;
