/** The description of this API. */
@NullMarked
package io.clm.api.openapi;

import org.jspecify.annotations.NullMarked;
