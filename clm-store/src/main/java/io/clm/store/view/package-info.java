/** What clusters looked like when last observed. */
@NullMarked
package io.clm.store.view;

import org.jspecify.annotations.NullMarked;
