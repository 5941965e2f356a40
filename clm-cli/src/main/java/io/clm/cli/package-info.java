/** The command line: configuration rendered, checked and compared without any server. */
@NullMarked
package io.clm.cli;

import org.jspecify.annotations.NullMarked;
