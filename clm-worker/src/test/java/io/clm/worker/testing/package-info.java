/** A worker with everything around it in one JVM: PostgreSQL, a Git repository, the simulated cloud. */
@NullMarked
package io.clm.worker.testing;

import org.jspecify.annotations.NullMarked;
