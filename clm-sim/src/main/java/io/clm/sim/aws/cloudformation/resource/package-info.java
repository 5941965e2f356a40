/** What CloudFormation can make: groups and launch templates for real, everything else as a name with attributes. */
@NullMarked
package io.clm.sim.aws.cloudformation.resource;

import org.jspecify.annotations.NullMarked;
