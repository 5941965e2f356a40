package io.clm.sim.aws;

import io.clm.sim.aws.protocol.Protocol;
import java.util.Map;

/**
 * One service.
 *
 * @param name in the scope of signatures
 * @param version of its API, as calls carry it
 * @param namespace of its answers
 */
public record AwsService(
        String name, String version, String namespace, Protocol protocol, Map<String, AwsAction> actions) {

    AwsAction action(String action) {
        AwsAction found = actions.get(action);
        if (found == null) {
            throw new AwsException(
                    400,
                    "InvalidAction",
                    "The action " + action + " is not valid for this web service: the simulated " + name
                            + " does not have it.");
        }
        return found;
    }
}
