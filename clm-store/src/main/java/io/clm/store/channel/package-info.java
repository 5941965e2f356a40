/** Channels, their heads and their last good policy. */
@NullMarked
package io.clm.store.channel;

import org.jspecify.annotations.NullMarked;
