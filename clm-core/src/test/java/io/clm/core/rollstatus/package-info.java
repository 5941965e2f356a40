@NullMarked
package io.clm.core.rollstatus;

import org.jspecify.annotations.NullMarked;
