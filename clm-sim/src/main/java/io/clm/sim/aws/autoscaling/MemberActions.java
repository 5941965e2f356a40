package io.clm.sim.aws.autoscaling;

import io.clm.sim.aws.AwsAction;
import io.clm.sim.aws.AwsCall;
import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.ec2.Instance;
import io.clm.sim.aws.ec2.Instances;
import io.clm.sim.aws.ec2.Phase;
import io.clm.sim.aws.protocol.Page;
import io.clm.sim.aws.protocol.Xml;
import io.clm.sim.journal.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The instances of groups: describe, protect from scale-in, call unhealthy. */
final class MemberActions {
    private final Groups groups;
    private final Instances instances;

    MemberActions(Groups groups, Instances instances) {
        this.groups = groups;
        this.instances = instances;
    }

    Map<String, AwsAction> actions() {
        return Map.of(
                "DescribeAutoScalingInstances", this::describe,
                "SetInstanceProtection", this::protect,
                "SetInstanceHealth", this::health);
    }

    private void describe(AwsCall call, Xml x) {
        List<String> ids = call.params().texts("InstanceIds.member");
        List<Instance> found = instances.in(call.scope()).stream()
                .filter(i -> i.group() != null && i.phase() != Phase.TERMINATED)
                .filter(i -> ids.isEmpty() || ids.contains(i.id()))
                .sorted(Comparator.comparing(Instance::id))
                .toList();
        int limit = call.params().integer("MaxRecords").orElse(50);
        Page<Instance> page = Page.of(
                found, Instance::id, limit, call.params().find("NextToken").orElse(null));
        x.list("AutoScalingInstances", page.items(), (i, instance) -> {
            i.text("AutoScalingGroupName", instance.group());
            GroupXml.instance(i, instance);
        });
        x.text("NextToken", page.next());
    }

    private void protect(AwsCall call, Xml x) {
        groups.get(call.scope(), call.params().text("AutoScalingGroupName"));
        boolean guard = call.params().flag("ProtectedFromScaleIn");
        List<Instance> asked = call.params().texts("InstanceIds.member").stream()
                .map(id -> Members.get(instances, call.scope(), id))
                .toList();
        for (Instance i : asked) {
            instances.put(i.guarded(guard));
            note(call, i, "protect", i.guarded() != guard, Boolean.toString(guard));
        }
    }

    private void health(AwsCall call, Xml x) {
        String status = call.params().text("HealthStatus");
        if (!List.of("Healthy", "Unhealthy").contains(status)) {
            throw AwsException.validation("Valid instance health states are: [Healthy, Unhealthy].");
        }
        Instance i = Members.get(instances, call.scope(), call.params().text("InstanceId"));
        boolean healthy = status.equals("Healthy");
        instances.put(i.healthy(healthy));
        note(call, i, "set-health", i.healthy() != healthy, status);
    }

    private static void note(AwsCall call, Instance i, String what, boolean effect, String detail) {
        Outcome outcome = effect ? Outcome.DONE : Outcome.NONE;
        call.note(i.cluster().orElse(null), what, "Instance", i.id(), i.id(), outcome, detail);
    }
}
