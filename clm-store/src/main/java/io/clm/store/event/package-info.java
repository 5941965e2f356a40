/** The one stream of events, written in the transaction that changes the state. */
@NullMarked
package io.clm.store.event;

import org.jspecify.annotations.NullMarked;
