/** What the API needs to be ready beside its database. */
@NullMarked
package io.clm.api.health;

import org.jspecify.annotations.NullMarked;
