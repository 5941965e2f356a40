/**
 * What runs inside a cluster: controllers, scheduler and kubelets. Each decides as a function of the objects there are;
 * one loop a cluster carries the decisions out.
 */
@NullMarked
package io.clm.sim.kube.controllers;

import org.jspecify.annotations.NullMarked;
