/** Services whose calls and answers are JSON documents. */
@NullMarked
package io.clm.sim.aws.json;

import org.jspecify.annotations.NullMarked;
