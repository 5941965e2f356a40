@NullMarked
package io.clm.core;

import org.jspecify.annotations.NullMarked;
