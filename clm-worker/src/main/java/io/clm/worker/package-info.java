@NullMarked
package io.clm.worker;

import org.jspecify.annotations.NullMarked;
