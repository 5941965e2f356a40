/** Endpoints of Services. */
@NullMarked
package io.clm.sim.kube.controllers.service;

import org.jspecify.annotations.NullMarked;
