package io.clm.sim.aws.autoscaling;

import io.clm.sim.aws.AwsAction;
import io.clm.sim.aws.AwsCall;
import io.clm.sim.aws.ec2.Instance;
import io.clm.sim.aws.ec2.Instances;
import io.clm.sim.aws.ec2.Terminator;
import io.clm.sim.aws.protocol.Xml;
import java.util.Map;
import java.util.Objects;

/**
 * TerminateInstanceInAutoScalingGroup. One that is ending already is left so, and the group's size with it: however
 * often it is asked, one instance ends and the size goes down by one at most.
 */
final class TerminateAction {
    private final Groups groups;
    private final Instances instances;
    private final Terminator terminator;
    private final Activities activities;

    TerminateAction(Groups groups, Instances instances, Terminator terminator, Activities activities) {
        this.groups = groups;
        this.instances = instances;
        this.terminator = terminator;
        this.activities = activities;
    }

    Map<String, AwsAction> actions() {
        return Map.of("TerminateInstanceInAutoScalingGroup", this::terminate);
    }

    private void terminate(AwsCall call, Xml x) {
        Instance instance = Members.get(instances, call.scope(), call.params().text("InstanceId"));
        Group group = groups.get(call.scope(), Objects.requireNonNull(instance.group()));
        boolean decrement = call.params().flag("ShouldDecrementDesiredCapacity");
        boolean alive = instance.phase().alive();
        Size size = decrement && alive ? group.size().decrement() : group.size();
        String why = "a user request" + (decrement ? ", " + group.size() + " → " + size : "");
        if (alive) {
            groups.put(group.sized(size, call.now()));
        }
        terminator.terminate(instance, why, call.now());
        Activity activity = alive
                ? activities.terminated(group, instance.id(), why, call.now())
                : activities.lastOf(instance, call.now());
        x.element("Activity", a -> ActivityXml.write(a, activity, true));
    }
}
