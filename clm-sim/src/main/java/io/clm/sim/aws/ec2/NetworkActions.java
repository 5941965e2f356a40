package io.clm.sim.aws.ec2;

import io.clm.sim.aws.AwsAction;
import io.clm.sim.aws.AwsCall;
import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.Scope;
import io.clm.sim.aws.protocol.Filters;
import io.clm.sim.aws.protocol.TagFilter;
import io.clm.sim.aws.protocol.Xml;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The network that is simply there: VPCs, subnets, zones, security groups. */
final class NetworkActions {
    private NetworkActions() {}

    static Map<String, AwsAction> actions() {
        return Map.of(
                "DescribeVpcs", NetworkActions::vpcs,
                "DescribeSubnets", NetworkActions::subnets,
                "DescribeAvailabilityZones", NetworkActions::zones,
                "DescribeSecurityGroups", NetworkActions::securityGroups,
                "DescribeVolumes", (call, x) -> x.texts("volumeSet", List.of()));
    }

    private static void vpcs(AwsCall call, Xml x) {
        String id = Network.vpcId(call.scope());
        call.params().texts("VpcId").stream()
                .filter(asked -> !asked.equals(id))
                .forEach(asked -> notFound("InvalidVpcID.NotFound", "vpc ID", asked));
        boolean pass = Filters.ec2(call.params()).pass(name -> vpcSaid(id, name));
        x.list(
                "vpcSet",
                pass ? List.of(id) : List.of(),
                (v, vpc) -> v.text("vpcId", vpc)
                        .text("ownerId", call.scope().account())
                        .text("state", "available")
                        .text("cidrBlock", Network.VPC_CIDR)
                        .list(
                                "cidrBlockAssociationSet",
                                List.of(Network.VPC_CIDR),
                                (c, cidr) -> c.text("cidrBlock", cidr)
                                        .element("cidrBlockState", s -> s.text("state", "associated")))
                        .text("isDefault", true));
    }

    private static Collection<String> vpcSaid(String id, String filter) {
        return switch (filter) {
            case "vpc-id" -> List.of(id);
            case "isDefault", "is-default" -> List.of("true");
            case "cidr", "cidr-block-association.cidr-block" -> List.of(Network.VPC_CIDR);
            case "state" -> List.of("available");
            default -> {
                if (TagFilter.concerns(filter)) {
                    yield List.of();
                }
                throw UnknownFilter.of(filter);
            }
        };
    }

    private static void subnets(AwsCall call, Xml x) {
        Scope scope = call.scope();
        List<String> ids = call.params().texts("SubnetId");
        ids.stream()
                .filter(id -> Network.subnet(scope, id).isEmpty())
                .forEach(id -> notFound("InvalidSubnetID.NotFound", "subnet ID", id));
        Filters filters = Filters.ec2(call.params());
        List<Network.Subnet> found = Network.subnets(scope).stream()
                .filter(subnet -> ids.isEmpty() || ids.contains(subnet.id()))
                .filter(subnet -> filters.pass(name -> subnetSaid(subnet, name)))
                .toList();
        x.list("subnetSet", found, (s, subnet) -> subnet(s, subnet, scope));
    }

    private static void subnet(Xml x, Network.Subnet subnet, Scope scope) {
        x.text("subnetId", subnet.id())
                .text("subnetArn", scope.arn("ec2", "subnet/" + subnet.id()))
                .text("state", "available")
                .text("ownerId", scope.account())
                .text("vpcId", subnet.vpcId())
                .text("cidrBlock", subnet.cidr())
                .text("availableIpAddressCount", 4091)
                .text("availabilityZone", subnet.zone())
                .text("availabilityZoneId", subnet.zoneId())
                .text("defaultForAz", true)
                .pairs("tagSet", subnet.tags(), "key", "value");
    }

    private static Collection<String> subnetSaid(Network.Subnet subnet, String filter) {
        if (TagFilter.concerns(filter)) {
            return TagFilter.said(filter, subnet.tags());
        }
        return switch (filter) {
            case "subnet-id" -> List.of(subnet.id());
            case "vpc-id" -> List.of(subnet.vpcId());
            case "availability-zone", "availabilityZone" -> List.of(subnet.zone());
            case "cidr-block", "cidr", "cidrBlock" -> List.of(subnet.cidr());
            case "default-for-az" -> List.of("true");
            case "state" -> List.of("available");
            default -> throw UnknownFilter.of(filter);
        };
    }

    private static void zones(AwsCall call, Xml x) {
        x.list(
                "availabilityZoneInfo",
                Network.subnets(call.scope()),
                (z, subnet) -> z.text("zoneName", subnet.zone())
                        .text("zoneId", subnet.zoneId())
                        .text("zoneState", "available")
                        .text("zoneType", "availability-zone")
                        .text("regionName", call.scope().region())
                        .text("optInStatus", "opt-in-not-required"));
    }

    private static void securityGroups(AwsCall call, Xml x) {
        String id = Network.id("sg", call.scope(), "default");
        x.list(
                "securityGroupInfo",
                List.of(id),
                (g, group) -> g.text("groupId", group)
                        .text("groupName", "default")
                        .text("groupDescription", "default VPC security group")
                        .text("ownerId", call.scope().account())
                        .text("vpcId", Network.vpcId(call.scope())));
    }

    private static void notFound(String code, String what, String id) {
        throw new AwsException(400, code, "The " + what + " '" + id + "' does not exist");
    }
}
