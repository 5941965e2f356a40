/** What is answered when something is wrong. */
@NullMarked
package io.clm.api.error;

import org.jspecify.annotations.NullMarked;
