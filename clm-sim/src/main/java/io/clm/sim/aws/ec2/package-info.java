/** EC2: instances, launch templates, and the network, images and types that every account starts with. */
@NullMarked
package io.clm.sim.aws.ec2;

import org.jspecify.annotations.NullMarked;
