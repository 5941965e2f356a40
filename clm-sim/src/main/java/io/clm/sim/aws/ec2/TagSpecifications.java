package io.clm.sim.aws.ec2;

import io.clm.sim.aws.protocol.Params;
import java.util.Map;

/** Tags that a call gives to what it creates. */
final class TagSpecifications {
    private TagSpecifications() {}

    static Map<String, String> of(Params params, String resourceType) {
        return params.items("TagSpecification").stream()
                .filter(spec -> spec.find("ResourceType").orElse("").equals(resourceType))
                .findFirst()
                .map(spec -> spec.pairs("Tag", "Key", "Value"))
                .orElse(Map.of());
    }
}
