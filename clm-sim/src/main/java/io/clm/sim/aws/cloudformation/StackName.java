package io.clm.sim.aws.cloudformation;

import io.clm.sim.aws.AwsException;

/** Checks the name of a stack that is to be made. */
final class StackName {
    private StackName() {}

    static String checked(String name) {
        if (!name.matches("[a-zA-Z][-a-zA-Z0-9]{0,127}")) {
            throw AwsException.validation("1 validation error detected: Value '" + name
                    + "' at 'stackName' failed to satisfy constraint: Member must satisfy regular expression pattern:"
                    + " [a-zA-Z][-a-zA-Z0-9]*");
        }
        return name;
    }
}
