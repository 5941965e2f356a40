/** What rendering needs to know of the cloud, looked up and kept for a while. */
@NullMarked
package io.clm.worker.facts;

import org.jspecify.annotations.NullMarked;
