/** Channels: where their configuration comes from and what their heads are. */
@NullMarked
package io.clm.worker.channel;

import org.jspecify.annotations.NullMarked;
