/** The hook that a Git server calls after a push. */
@NullMarked
package io.clm.api.hook;

import org.jspecify.annotations.NullMarked;
