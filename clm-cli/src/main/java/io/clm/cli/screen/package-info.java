/** What a person or a pipeline sees: output, errors, colours, progress. */
@NullMarked
package io.clm.cli.screen;

import org.jspecify.annotations.NullMarked;
