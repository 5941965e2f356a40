@NullMarked
package io.clm.core.gate;

import org.jspecify.annotations.NullMarked;
