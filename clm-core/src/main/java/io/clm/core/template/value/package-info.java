/** What templates compute with: Go's values and types, closed, without a way out into Java objects. */
@NullMarked
package io.clm.core.template.value;

import org.jspecify.annotations.NullMarked;
