/** Plans: content-addressed bodies, and which cluster they were made for. */
@NullMarked
package io.clm.store.plan;

import org.jspecify.annotations.NullMarked;
