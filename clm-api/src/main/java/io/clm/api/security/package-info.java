/** Who is asking: bearer tokens, the page's cookie, hosts and origins. */
@NullMarked
package io.clm.api.security;

import org.jspecify.annotations.NullMarked;
