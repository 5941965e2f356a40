@NullMarked
package io.clm.core.drain;

import org.jspecify.annotations.NullMarked;
