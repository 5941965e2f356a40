package io.clm.sim.aws.autoscaling;

import io.clm.sim.aws.ec2.Instance;
import io.clm.sim.aws.ec2.Instances;
import io.clm.sim.aws.ec2.LaunchTemplate;
import io.clm.sim.aws.ec2.Network;
import io.clm.sim.aws.protocol.Xml;
import java.util.List;

/** Writes groups and their instances. */
final class GroupXml {
    private final Instances instances;
    private final Launcher launcher;

    GroupXml(Instances instances, Launcher launcher) {
        this.instances = instances;
        this.launcher = launcher;
    }

    void group(Xml x, Group g) {
        x.text("AutoScalingGroupName", g.name())
                .text("AutoScalingGroupARN", g.arn())
                .text("MinSize", g.size().min())
                .text("MaxSize", g.size().max())
                .text("DesiredCapacity", g.size().desired())
                .text("CreatedTime", g.createdAt())
                .text("Status", g.deleting() ? "Delete in progress" : null)
                .text("VPCZoneIdentifier", String.join(",", g.subnets()))
                .texts("AvailabilityZones", zones(g))
                .text("NewInstancesProtectedFromScaleIn", g.guardsNew())
                .text("CapacityRebalance", false)
                .text("ServiceLinkedRoleARN", serviceRole(g));
        settings(x, g.settings());
        launchTemplate(x, g);
        x.list("Instances", instances.inGroup(g.scope(), g.name()), GroupXml::instance);
        x.list(
                "SuspendedProcesses",
                g.suspended(),
                (p, name) -> p.text("ProcessName", name).text("SuspensionReason", "User suspended"));
        x.list("Tags", g.tags().entrySet(), (t, tag) -> tag(t, g.name(), tag.getKey(), tag.getValue()));
        x.texts("EnabledMetrics", List.of());
    }

    private static void settings(Xml x, GroupSettings s) {
        x.text("DefaultCooldown", s.cooldown())
                .text("HealthCheckType", s.healthCheck())
                .text("HealthCheckGracePeriod", s.gracePeriod())
                .texts("TargetGroupARNs", s.targetGroups())
                .texts("LoadBalancerNames", s.loadBalancers())
                .texts("TerminationPolicies", s.terminationPolicies());
    }

    private void launchTemplate(Xml x, Group g) {
        if (!g.launch().mixed()) {
            x.element("LaunchTemplate", t -> spec(t, g));
            return;
        }
        x.element(
                "MixedInstancesPolicy",
                p -> p.element(
                        "LaunchTemplate",
                        t -> t.element("LaunchTemplateSpecification", s -> spec(s, g))
                                .list("Overrides", g.launch().types(), (o, type) -> o.text("InstanceType", type))));
    }

    private void spec(Xml x, Group g) {
        LaunchSpec launch = g.launch();
        String id = launcher.template(g).map(LaunchTemplate::id).orElse(launch.templateId());
        String name = launcher.template(g).map(LaunchTemplate::name).orElse(launch.templateName());
        x.text("LaunchTemplateId", id).text("LaunchTemplateName", name).text("Version", launch.version());
    }

    static void instance(Xml x, Instance i) {
        x.text("InstanceId", i.id())
                .text("InstanceType", i.launch().type())
                .text("AvailabilityZone", i.place().zone())
                .text("LifecycleState", lifecycle(i))
                .text("HealthStatus", i.healthy() && i.phase().alive() ? "Healthy" : "Unhealthy")
                .text("ProtectedFromScaleIn", i.guarded())
                .element(
                        "LaunchTemplate",
                        t -> t.text("LaunchTemplateId", i.launch().templateId())
                                .text("LaunchTemplateName", i.launch().templateName())
                                .text("Version", i.launch().version()));
    }

    static void tag(Xml x, String group, String key, GroupTag tag) {
        x.text("ResourceId", group)
                .text("ResourceType", "auto-scaling-group")
                .text("Key", key)
                .text("Value", tag.value())
                .text("PropagateAtLaunch", tag.propagate());
    }

    private static String lifecycle(Instance i) {
        return switch (i.phase()) {
            case PENDING -> "Pending";
            case IN_SERVICE -> "InService";
            case TERMINATING -> "Terminating";
            case TERMINATED -> "Terminated";
        };
    }

    private static List<String> zones(Group g) {
        return g.subnets().stream()
                .flatMap(id -> Network.subnet(g.scope(), id).stream())
                .map(Network.Subnet::zone)
                .sorted()
                .toList();
    }

    private static String serviceRole(Group g) {
        return "arn:aws:iam::" + g.scope().account()
                + ":role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling";
    }
}
