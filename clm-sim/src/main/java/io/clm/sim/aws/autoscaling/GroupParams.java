package io.clm.sim.aws.autoscaling;

import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.Scope;
import io.clm.sim.aws.ec2.Network;
import io.clm.sim.aws.protocol.Params;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a group from the fields of a call. */
final class GroupParams {
    private GroupParams() {}

    static Map<String, GroupTag> tags(List<Params> items) {
        Map<String, GroupTag> tags = new LinkedHashMap<>();
        items.forEach(tag ->
                tags.put(tag.text("Key"), new GroupTag(tag.find("Value").orElse(""), tag.flag("PropagateAtLaunch"))));
        return tags;
    }

    static Optional<LaunchSpec> launch(Params params) {
        if (params.has("LaunchTemplate")) {
            return Optional.of(spec(params.at("LaunchTemplate"), List.of(), false));
        }
        if (params.has("MixedInstancesPolicy.LaunchTemplate")) {
            Params policy = params.at("MixedInstancesPolicy").at("LaunchTemplate");
            List<String> types = policy.items("Overrides.member").stream()
                    .flatMap(override -> override.find("InstanceType").stream())
                    .toList();
            return Optional.of(spec(policy.at("LaunchTemplateSpecification"), types, true));
        }
        return Optional.empty();
    }

    private static LaunchSpec spec(Params params, List<String> types, boolean mixed) {
        @Nullable String id = params.find("LaunchTemplateId").orElse(null);
        @Nullable String name = params.find("LaunchTemplateName").orElse(null);
        if (id == null && name == null) {
            throw AwsException.validation("Valid requests must contain either LaunchTemplateId or LaunchTemplateName");
        }
        return new LaunchSpec(id, name, params.find("Version").orElse("$Default"), types, mixed);
    }

    /** The subnets of a {@code VPCZoneIdentifier}, or the default ones of named zones. */
    static Optional<List<String>> subnets(Scope scope, Params params) {
        Optional<List<String>> named = params.find("VPCZoneIdentifier").map(ids -> known(scope, ids));
        List<String> zones = params.texts("AvailabilityZones.member");
        return named.or(() -> zones.isEmpty() ? Optional.empty() : Optional.of(ofZones(scope, zones)));
    }

    static List<String> ofZones(Scope scope, List<String> zones) {
        return Network.subnets(scope).stream()
                .filter(subnet -> zones.contains(subnet.zone()))
                .map(Network.Subnet::id)
                .toList();
    }

    static List<String> known(Scope scope, String ids) {
        List<String> subnets = Arrays.stream(ids.split(",")).map(String::strip).toList();
        subnets.stream().filter(id -> Network.subnet(scope, id).isEmpty()).forEach(GroupParams::noSubnet);
        return subnets;
    }

    private static void noSubnet(String id) {
        throw AwsException.validation("The subnet ID '" + id + "' does not exist");
    }
}
