/** The single-page application. */
@NullMarked
package io.clm.api.page;

import org.jspecify.annotations.NullMarked;
