/** What several controllers know about pods, selectors, conditions and amounts. */
@NullMarked
package io.clm.sim.kube.controllers.model;

import org.jspecify.annotations.NullMarked;
