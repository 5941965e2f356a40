/** Emptying one node of its pods without breaking a budget. */
@NullMarked
package io.clm.core.drain;

import org.jspecify.annotations.NullMarked;
