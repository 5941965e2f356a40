/** What a template may call: Go's built-in functions and those of cluster configurations. */
@NullMarked
package io.clm.core.template.function;

import org.jspecify.annotations.NullMarked;
