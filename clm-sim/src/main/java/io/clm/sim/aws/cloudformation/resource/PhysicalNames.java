package io.clm.sim.aws.cloudformation.resource;

import io.clm.sim.aws.Ids;

/** The names that CloudFormation gives where a template gives none. */
final class PhysicalNames {
    private PhysicalNames() {}

    static String of(ResourceOrder order) {
        return order.stackName() + "-" + order.logicalId() + "-" + Ids.suffix();
    }
}
