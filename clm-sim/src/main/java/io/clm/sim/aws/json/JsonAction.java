package io.clm.sim.aws.json;

import io.clm.sim.aws.AwsCall;
import java.util.Map;

/** One call of a service's API. It runs in a transaction of its own. */
@FunctionalInterface
public interface JsonAction {
    /**
     * Does what is asked; the members of the answer.
     *
     * @throws io.clm.sim.aws.AwsException for what AWS would refuse
     */
    Map<String, ?> answer(AwsCall call);
}
