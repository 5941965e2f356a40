/** The one narrow port to the registry, and its adapter over the store. */
@NullMarked
package io.clm.worker.registry;

import org.jspecify.annotations.NullMarked;
