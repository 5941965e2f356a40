@NullMarked
package io.clm.core.roll;

import org.jspecify.annotations.NullMarked;
