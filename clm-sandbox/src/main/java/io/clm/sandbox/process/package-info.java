/** Child processes: started, watched, stopped. */
@NullMarked
package io.clm.sandbox.process;

import org.jspecify.annotations.NullMarked;
