/** What goes wrong outside and passes by itself; asking many things at once. */
@NullMarked
package io.clm.worker.outside;

import org.jspecify.annotations.NullMarked;
