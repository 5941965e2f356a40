@NullMarked
package io.clm.sandbox;

import org.jspecify.annotations.NullMarked;
