package io.clm.core.plan;

import io.clm.core.diff.Path;
import io.clm.core.diff.Rules;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What CloudFormation means by the lists of a template. */
final class StackRules implements Rules {
    static final StackRules RULES = new StackRules();

    private static final Map<String, List<String>> KEYS = Map.of(
            "Tags", List.of("Key"),
            "AttributeDefinitions", List.of("AttributeName"),
            "TagSpecifications", List.of("ResourceType"),
            "BlockDeviceMappings", List.of("DeviceName"),
            "LoadBalancerAttributes", List.of("Key"),
            "TargetGroupAttributes", List.of("Key"));

    private static final Set<String> UNORDERED = Set.of(
            "Statement",
            "Action",
            "NotAction",
            "Resource",
            "ManagedPolicyArns",
            "SecurityGroups",
            "SecurityGroupIds",
            "SecurityGroupIngress",
            "SecurityGroupEgress",
            "Subnets",
            "SubnetIds",
            "VPCZoneIdentifier",
            "AvailabilityZones",
            "Roles",
            "DependsOn");

    private StackRules() {}

    @Override
    public Items items(Path list) {
        List<String> keys = KEYS.get(list.name());
        if (keys != null) {
            return new Items.Keyed(keys, false);
        }
        return UNORDERED.contains(list.name()) ? new Items.Unordered() : new Items.Ordered();
    }
}
