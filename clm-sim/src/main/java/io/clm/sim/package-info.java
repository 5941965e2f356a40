@NullMarked
package io.clm.sim;

import org.jspecify.annotations.NullMarked;
