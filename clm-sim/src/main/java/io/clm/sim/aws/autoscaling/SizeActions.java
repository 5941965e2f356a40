package io.clm.sim.aws.autoscaling;

import io.clm.sim.aws.AwsAction;
import io.clm.sim.aws.AwsCall;
import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.ec2.Instance;
import io.clm.sim.aws.ec2.Instances;
import io.clm.sim.aws.protocol.Params;
import io.clm.sim.aws.protocol.Xml;
import io.clm.sim.journal.Outcome;
import java.util.List;
import java.util.Map;

/** UpdateAutoScalingGroup, SetDesiredCapacity, DetachInstances. */
final class SizeActions {
    private final Groups groups;
    private final Instances instances;

    SizeActions(Groups groups, Instances instances) {
        this.groups = groups;
        this.instances = instances;
    }

    Map<String, AwsAction> actions() {
        return Map.of(
                "UpdateAutoScalingGroup", this::update,
                "SetDesiredCapacity", this::setDesired,
                "DetachInstances", this::detach);
    }

    private void update(AwsCall call, Xml x) {
        Params params = call.params();
        Group group = groups.get(call.scope(), params.text("AutoScalingGroupName"));
        Size size = group.size()
                .order(
                        params.integer("MinSize").orElse(null),
                        params.integer("MaxSize").orElse(null),
                        params.integer("DesiredCapacity").orElse(null));
        LaunchSpec launch = GroupParams.launch(params).orElse(group.launch());
        List<String> subnets = GroupParams.subnets(call.scope(), params).orElse(group.subnets());
        boolean guards = params.find("NewInstancesProtectedFromScaleIn")
                .map(Boolean::parseBoolean)
                .orElse(group.guardsNew());
        Group next = group.sized(size, group.changedAt())
                .launching(launch, group.changedAt())
                .configured(subnets, guards, group.settings(), group.changedAt());
        save(call, group, next);
    }

    private void setDesired(AwsCall call, Xml x) {
        Group group = groups.get(call.scope(), call.params().text("AutoScalingGroupName"));
        int desired = call.params()
                .integer("DesiredCapacity")
                .orElseThrow(() -> AwsException.validation("Value at 'desiredCapacity' must not be null"));
        save(call, group, group.sized(group.size().desired(desired), group.changedAt()));
    }

    private void detach(AwsCall call, Xml x) {
        Group group = groups.get(call.scope(), call.params().text("AutoScalingGroupName"));
        List<Instance> leaving = call.params().texts("InstanceIds.member").stream()
                .map(id -> Members.get(instances, call.scope(), id))
                .toList();
        Size size = group.size();
        if (call.params().flag("ShouldDecrementDesiredCapacity")) {
            for (int i = 0; i < leaving.size(); i++) {
                size = size.decrement();
            }
        }
        leaving.forEach(instance -> instances.put(instance.inGroup(null)));
        save(call, group, group.sized(size, group.changedAt()));
        x.texts("Activities", List.of());
    }

    private void save(AwsCall call, Group before, Group after) {
        boolean effect = !before.equals(after);
        groups.put(effect ? after.touched(call.now()) : before);
        call.note(
                after.cluster().orElse(null),
                before.size().equals(after.size()) && effect ? "update-group" : "resize",
                "AutoScalingGroup",
                after.name(),
                after.arn(),
                effect ? Outcome.DONE : Outcome.NONE,
                before.size() + " → " + after.size());
    }
}
