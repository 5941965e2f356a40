/** Tickets that open the page once. */
@NullMarked
package io.clm.api.login;

import org.jspecify.annotations.NullMarked;
