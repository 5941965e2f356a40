/** From tree and data to text. */
@NullMarked
package io.clm.core.template.eval;

import org.jspecify.annotations.NullMarked;
