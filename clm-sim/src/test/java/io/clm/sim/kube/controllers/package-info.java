@NullMarked
package io.clm.sim.kube.controllers;

import org.jspecify.annotations.NullMarked;
