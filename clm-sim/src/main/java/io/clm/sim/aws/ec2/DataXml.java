package io.clm.sim.aws.ec2;

import io.clm.sim.aws.protocol.Xml;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns launch template data from CloudFormation's names into EC2's answer. */
final class DataXml {
    private static final Map<String, String> LISTS = Map.of(
            "SecurityGroupIds", "securityGroupIdSet",
            "SecurityGroups", "securityGroupSet",
            "BlockDeviceMappings", "blockDeviceMappingSet",
            "TagSpecifications", "tagSpecificationSet",
            "Tags", "tagSet",
            "NetworkInterfaces", "networkInterfaceSet",
            "Groups", "groupSet");

    private DataXml() {}

    static void write(Xml x, Map<?, ?> data) {
        data.forEach((key, value) -> field(x, key.toString(), value));
    }

    private static void field(Xml x, String name, Object value) {
        switch (value) {
            case Map<?, ?> map -> x.element(lower(name), inside -> write(inside, map));
            case List<?> list ->
                x.element(LISTS.getOrDefault(name, lower(name)), l -> list.forEach(item -> item(l, item)));
            default -> x.text(lower(name), value);
        }
    }

    private static void item(Xml x, Object item) {
        if (item instanceof Map<?, ?> map) {
            x.element("item", inside -> write(inside, map));
        } else {
            x.text("item", item);
        }
    }

    private static String lower(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
