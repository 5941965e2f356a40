/** Go's fmt package: how values are printed. */
@NullMarked
package io.clm.core.template.format;

import org.jspecify.annotations.NullMarked;
