/** What keeps a cluster tidy: owners, namespaces, definitions of custom kinds. */
@NullMarked
package io.clm.sim.kube.collect;

import org.jspecify.annotations.NullMarked;
