/** Configuration from Git: a bare mirror and trees read from its objects, no checkout. */
@NullMarked
package io.clm.worker.git;

import org.jspecify.annotations.NullMarked;
