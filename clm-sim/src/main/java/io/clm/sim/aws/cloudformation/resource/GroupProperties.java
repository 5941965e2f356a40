package io.clm.sim.aws.cloudformation.resource;

import io.clm.sim.aws.Scope;
import io.clm.sim.aws.autoscaling.GroupSettings;
import io.clm.sim.aws.autoscaling.GroupTag;
import io.clm.sim.aws.autoscaling.LaunchSpec;
import io.clm.sim.aws.ec2.Network;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The properties of an Auto Scaling group in a template. */
final class GroupProperties {
    private final Scope scope;
    private final Properties properties;

    GroupProperties(ResourceOrder order) {
        this.scope = order.scope();
        this.properties = new Properties(order.logicalId(), order.properties());
    }

    Optional<String> name() {
        return properties.text("AutoScalingGroupName");
    }

    int min() throws ResourceFailure {
        return properties.requiredInteger("MinSize");
    }

    int max() throws ResourceFailure {
        return properties.requiredInteger("MaxSize");
    }

    Optional<Integer> desired() throws ResourceFailure {
        return properties.integer("DesiredCapacity");
    }

    boolean guardsNew() {
        return properties.flag("NewInstancesProtectedFromScaleIn");
    }

    LaunchSpec launch() throws ResourceFailure {
        Optional<Properties> plain = properties.object("LaunchTemplate");
        if (plain.isPresent()) {
            return spec(plain.get(), List.of(), false);
        }
        Optional<Properties> mixed = properties.object("MixedInstancesPolicy").flatMap(p -> p.object("LaunchTemplate"));
        if (mixed.isPresent()
                && mixed.get().object("LaunchTemplateSpecification").isPresent()) {
            List<String> types = mixed.get().objects("Overrides").stream()
                    .flatMap(override -> override.text("InstanceType").stream())
                    .toList();
            return spec(mixed.get().object("LaunchTemplateSpecification").get(), types, true);
        }
        throw new ResourceFailure(
                "Valid requests must contain either LaunchTemplate, LaunchConfigurationName, InstanceId"
                        + " or MixedInstancesPolicy parameter.");
    }

    private static LaunchSpec spec(Properties spec, List<String> types, boolean mixed) throws ResourceFailure {
        String version = spec.text("Version").orElseThrow(() -> spec.failure("#: required key [Version] not found"));
        return new LaunchSpec(
                spec.text("LaunchTemplateId").orElse(null),
                spec.text("LaunchTemplateName").orElse(null),
                version,
                types,
                mixed);
    }

    List<String> subnets() throws ResourceFailure {
        List<String> ids = properties.texts("VPCZoneIdentifier").stream()
                .flatMap(text -> List.of(text.split(",")).stream())
                .map(String::strip)
                .toList();
        for (String id : ids) {
            if (Network.subnet(scope, id).isEmpty()) {
                throw new ResourceFailure("The subnet ID '" + id + "' does not exist");
            }
        }
        return ids.isEmpty() ? ofZones() : ids;
    }

    private List<String> ofZones() throws ResourceFailure {
        List<String> zones = properties.texts("AvailabilityZones");
        List<String> ids = Network.subnets(scope).stream()
                .filter(subnet -> zones.contains(subnet.zone()))
                .map(Network.Subnet::id)
                .toList();
        if (ids.isEmpty()) {
            throw new ResourceFailure("At least one Availability Zone or VPC Subnet is required.");
        }
        return ids;
    }

    Map<String, GroupTag> tags() {
        Map<String, GroupTag> tags = new LinkedHashMap<>();
        properties
                .objects("Tags")
                .forEach(tag -> tags.put(
                        tag.text("Key").orElse(""),
                        new GroupTag(tag.text("Value").orElse(""), tag.flag("PropagateAtLaunch"))));
        return tags;
    }

    GroupSettings settings() throws ResourceFailure {
        GroupSettings defaults = GroupSettings.DEFAULTS;
        List<String> policies = properties.texts("TerminationPolicies");
        return new GroupSettings(
                properties.integer("Cooldown").orElse(defaults.cooldown()),
                properties.text("HealthCheckType").orElse(defaults.healthCheck()),
                properties.integer("HealthCheckGracePeriod").orElse(defaults.gracePeriod()),
                properties.texts("TargetGroupARNs"),
                properties.texts("LoadBalancerNames"),
                policies.isEmpty() ? defaults.terminationPolicies() : policies);
    }

    static Map<String, Object> tag(String key, String value) {
        Map<String, Object> tag = new LinkedHashMap<>();
        tag.put("Key", key);
        tag.put("Value", value);
        tag.put("PropagateAtLaunch", true);
        return tag;
    }
}
