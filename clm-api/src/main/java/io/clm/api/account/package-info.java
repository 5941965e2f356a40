/** Infrastructure accounts, as in CLM's registry. */
@NullMarked
package io.clm.api.account;

import org.jspecify.annotations.NullMarked;
