/** CloudFormation: its API, as a table of contents. */
@NullMarked
package io.clm.sim.aws.cloudformation;

import org.jspecify.annotations.NullMarked;
