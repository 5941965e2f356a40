/** The command that compares two versions. */
@NullMarked
package io.clm.cli.diff;

import org.jspecify.annotations.NullMarked;
