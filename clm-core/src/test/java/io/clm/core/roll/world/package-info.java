/** A random world for the roller: groups, machines, nodes and pods that live by themselves. */
@NullMarked
package io.clm.core.roll.world;

import org.jspecify.annotations.NullMarked;
