package io.clm.sim.aws.cloudformation;

import io.clm.sim.aws.AwsAction;
import io.clm.sim.aws.AwsService;
import io.clm.sim.aws.protocol.Protocol;
import java.util.HashMap;
import java.util.Map;

/** The table of contents of CloudFormation. */
public final class CloudFormationService {
    private CloudFormationService() {}

    public static AwsService create(CloudFormation parts) {
        Map<String, AwsAction> actions = new HashMap<>();
        actions.putAll(new ChangeSetActions(parts).actions());
        actions.putAll(new ChangeSetReads(parts).actions());
        actions.putAll(new StackActions(parts).actions());
        actions.putAll(new StackReads(parts).actions());
        actions.putAll(new StackDetails(parts).actions());
        actions.putAll(new StackSettingsActions(parts).actions());
        return new AwsService(
                "cloudformation",
                "2010-05-15",
                "http://cloudformation.amazonaws.com/doc/2010-05-15/",
                Protocol.QUERY,
                Map.copyOf(actions));
    }
}
