/** AWS through its SDK: CloudFormation, Auto Scaling, EC2, STS. */
@NullMarked
package io.clm.worker.aws;

import org.jspecify.annotations.NullMarked;
