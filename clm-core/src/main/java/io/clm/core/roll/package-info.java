/** Replacing a pool's nodes: what is observed, the policy, and the steps that are decided from them. */
@NullMarked
package io.clm.core.roll;

import org.jspecify.annotations.NullMarked;
