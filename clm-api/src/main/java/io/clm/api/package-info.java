@NullMarked
package io.clm.api;

import org.jspecify.annotations.NullMarked;
