/** Which rollouts may begin, and what the others wait for. */
@NullMarked
package io.clm.worker.queue;

import org.jspecify.annotations.NullMarked;
