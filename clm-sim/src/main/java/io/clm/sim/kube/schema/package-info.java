/** What kinds the API serves and how their objects are built, read from the bundled schema of a real server. */
@NullMarked
package io.clm.sim.kube.schema;

import org.jspecify.annotations.NullMarked;
