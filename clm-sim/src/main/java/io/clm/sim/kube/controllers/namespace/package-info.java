/** What every namespace has from the start, and what its quotas say is used. */
@NullMarked
package io.clm.sim.kube.controllers.namespace;

import org.jspecify.annotations.NullMarked;
