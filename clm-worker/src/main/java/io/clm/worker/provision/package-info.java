/** Carrying a plan out: a table of contents of steps, each of which looks, decides and does one thing at a time. */
@NullMarked
package io.clm.worker.provision;

import org.jspecify.annotations.NullMarked;
