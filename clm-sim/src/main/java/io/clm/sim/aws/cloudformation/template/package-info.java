/** Templates: reading JSON and YAML with short tags, checking, evaluating intrinsic functions. */
@NullMarked
package io.clm.sim.aws.cloudformation.template;

import org.jspecify.annotations.NullMarked;
