package io.clm.sim.aws;

import io.clm.sim.aws.protocol.Xml;

/** One call of a service's API. It runs in a transaction of its own. */
@FunctionalInterface
public interface AwsAction {
    /**
     * Does what is asked and writes the inside of the answer.
     *
     * @throws AwsException for what AWS would refuse
     */
    void answer(AwsCall call, Xml result);
}
