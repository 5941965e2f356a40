/** What the tests of this module share. */
@NullMarked
package io.clm.api.testing;

import org.jspecify.annotations.NullMarked;
