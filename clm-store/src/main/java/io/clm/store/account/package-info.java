/** Infrastructure accounts. */
@NullMarked
package io.clm.store.account;

import org.jspecify.annotations.NullMarked;
