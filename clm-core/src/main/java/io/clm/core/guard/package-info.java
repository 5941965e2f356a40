/** What the rules say about a plan before anything is changed. */
@NullMarked
package io.clm.core.guard;

import org.jspecify.annotations.NullMarked;
