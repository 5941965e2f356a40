package io.clm.sim.aws.ec2;

import io.clm.sim.aws.protocol.Params;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads launch template data from the fields of a call, into CloudFormation's names. */
final class DataParams {
    private static final Map<String, String> LISTS = Map.of(
            "SecurityGroupId", "SecurityGroupIds",
            "SecurityGroup", "SecurityGroups",
            "BlockDeviceMapping", "BlockDeviceMappings",
            "TagSpecification", "TagSpecifications",
            "Tag", "Tags",
            "NetworkInterface", "NetworkInterfaces");

    private DataParams() {}

    static Map<String, Object> read(Params params) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (String name : params.names()) {
            boolean list = params.has(name + ".1");
            data.put(list ? LISTS.getOrDefault(name, name) : name, value(params, name, list));
        }
        return data;
    }

    private static Object value(Params params, String name, boolean list) {
        if (list) {
            List<Object> items = new ArrayList<>();
            for (int i = 1; params.has(name + "." + i); i++) {
                items.add(value(params, name + "." + i, false));
            }
            return items;
        }
        return params.find(name).<Object>map(text -> text).orElseGet(() -> read(params.at(name)));
    }
}
