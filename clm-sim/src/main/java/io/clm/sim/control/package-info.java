/** The control address: journal, faults, clusters, health. */
@NullMarked
package io.clm.sim.control;

import org.jspecify.annotations.NullMarked;
