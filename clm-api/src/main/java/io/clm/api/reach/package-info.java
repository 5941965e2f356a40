/** Keeps everybody to the accounts and environments of their scope, whatever path they take. */
@NullMarked
package io.clm.api.reach;

import org.jspecify.annotations.NullMarked;
