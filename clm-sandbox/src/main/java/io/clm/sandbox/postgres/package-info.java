/** The embedded PostgreSQL of a sandbox, a child process like every other. */
@NullMarked
package io.clm.sandbox.postgres;

import org.jspecify.annotations.NullMarked;
