/** OIDC: bearer tokens of configured issuers, and login of people by authorization code with PKCE. */
@NullMarked
package io.clm.api.oidc;

import org.jspecify.annotations.NullMarked;
