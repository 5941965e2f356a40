/** Channels. */
@NullMarked
package io.clm.api.channel;

import org.jspecify.annotations.NullMarked;
