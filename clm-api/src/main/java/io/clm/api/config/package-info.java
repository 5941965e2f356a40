/** The application's settings and its JSON. */
@NullMarked
package io.clm.api.config;

import org.jspecify.annotations.NullMarked;
