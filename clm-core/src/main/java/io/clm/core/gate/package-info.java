/** Health conditions that must hold several times in a row. */
@NullMarked
package io.clm.core.gate;

import org.jspecify.annotations.NullMarked;
