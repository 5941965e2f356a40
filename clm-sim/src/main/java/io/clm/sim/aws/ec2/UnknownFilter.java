package io.clm.sim.aws.ec2;

import io.clm.sim.aws.AwsException;

/** A filter that a call does not have. */
final class UnknownFilter {
    private UnknownFilter() {}

    static AwsException of(String filter) {
        return new AwsException(400, "InvalidParameterValue", "The filter '" + filter + "' is invalid");
    }
}
