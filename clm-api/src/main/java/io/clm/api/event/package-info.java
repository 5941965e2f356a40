/** Events: pages of them, and the live stream. */
@NullMarked
package io.clm.api.event;

import org.jspecify.annotations.NullMarked;
