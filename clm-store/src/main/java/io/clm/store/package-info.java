@NullMarked
package io.clm.store;

import org.jspecify.annotations.NullMarked;
