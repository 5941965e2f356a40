/** What goes wrong outside and passes by itself. */
@NullMarked
package io.clm.worker.outside;

import org.jspecify.annotations.NullMarked;
