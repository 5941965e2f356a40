/** The command that says what is wrong with a configuration before anything is applied. */
@NullMarked
package io.clm.cli.validate;

import org.jspecify.annotations.NullMarked;
