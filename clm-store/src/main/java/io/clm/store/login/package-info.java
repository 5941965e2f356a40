/** One-time tickets that open the page. */
@NullMarked
package io.clm.store.login;

import org.jspecify.annotations.NullMarked;
