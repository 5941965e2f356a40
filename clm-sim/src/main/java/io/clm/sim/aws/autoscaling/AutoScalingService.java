package io.clm.sim.aws.autoscaling;

import io.clm.sim.aws.AwsAction;
import io.clm.sim.aws.AwsService;
import io.clm.sim.aws.ec2.Instances;
import io.clm.sim.aws.ec2.Terminator;
import io.clm.sim.aws.protocol.Protocol;
import java.util.HashMap;
import java.util.Map;

/** The table of contents of Auto Scaling. */
public final class AutoScalingService {
    private AutoScalingService() {}

    public static AwsService create(
            Groups groups, Instances instances, Launcher launcher, Terminator terminator, Activities activities) {
        GroupXml xml = new GroupXml(instances, launcher);
        Map<String, AwsAction> actions = new HashMap<>();
        actions.putAll(new GroupActions(groups, xml).actions());
        actions.putAll(new SizeActions(groups, instances).actions());
        actions.putAll(new TerminateAction(groups, instances, terminator, activities).actions());
        actions.putAll(new MemberActions(groups, instances).actions());
        actions.putAll(new ProcessActions(groups).actions());
        actions.putAll(new GroupTagActions(groups).actions());
        actions.putAll(new ActivityActions(activities, instances).actions());
        return new AwsService(
                "autoscaling",
                "2011-01-01",
                "http://autoscaling.amazonaws.com/doc/2011-01-01/",
                Protocol.QUERY,
                Map.copyOf(actions));
    }
}
