package io.clm.sim.aws.autoscaling;

import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.Scope;
import io.clm.sim.aws.ec2.Instance;
import io.clm.sim.aws.ec2.Instances;
import io.clm.sim.aws.ec2.Phase;

/** Finds an instance that is in a group. */
final class Members {
    private Members() {}

    static Instance get(Instances instances, Scope scope, String id) {
        return instances
                .find(scope, id)
                .filter(i -> i.group() != null && i.phase() != Phase.TERMINATED)
                .orElseThrow(() -> AwsException.validation(
                        "Instance Id not found - No managed instance found for instance ID: " + id));
    }
}
