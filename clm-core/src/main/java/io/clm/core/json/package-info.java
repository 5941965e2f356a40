/** Canonical JSON and hashes of core values. */
@NullMarked
package io.clm.core.json;

import org.jspecify.annotations.NullMarked;
