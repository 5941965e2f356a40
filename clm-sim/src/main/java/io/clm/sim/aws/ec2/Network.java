package io.clm.sim.aws.ec2;

import io.clm.sim.aws.Scope;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The network that every account has in every region: one VPC, a subnet in each of three zones. Its ids never change. */
public final class Network {
    public static final String VPC_CIDR = "172.31.0.0/16";
    private static final Map<String, String> TAGS = Map.of("kubernetes.io/role/elb", "1");
    /** Asked for at every tick of every group. */
    private static final Map<Scope, List<Subnet>> SUBNETS = new ConcurrentHashMap<>();

    private Network() {}

    /**
     * A subnet.
     *
     * @param third the third byte of its first address; it spans sixteen of them
     */
    public record Subnet(String id, String vpcId, String zone, String zoneId, int third, Map<String, String> tags) {
        public String cidr() {
            return "172.31." + third + ".0/20";
        }
    }

    public static String vpcId(Scope scope) {
        return id("vpc", scope, "");
    }

    public static List<String> zones(Scope scope) {
        return List.of(scope.region() + "a", scope.region() + "b", scope.region() + "c");
    }

    public static List<Subnet> subnets(Scope scope) {
        return SUBNETS.computeIfAbsent(scope, s -> List.of(subnet(s, 0), subnet(s, 1), subnet(s, 2)));
    }

    public static Optional<Subnet> subnet(Scope scope, String id) {
        return subnets(scope).stream().filter(subnet -> subnet.id().equals(id)).findFirst();
    }

    /** An id that depends on nothing but the names it is made of. */
    public static String id(String prefix, Scope scope, String name) {
        String seed = prefix + "/" + scope.prefix() + name;
        String hex = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        return prefix + "-0" + hex.substring(0, 16);
    }

    private static Subnet subnet(Scope scope, int index) {
        String zone = zones(scope).get(index);
        return new Subnet(id("subnet", scope, zone), vpcId(scope), zone, zoneId(zone, index), index * 16, TAGS);
    }

    private static String zoneId(String zone, int index) {
        return zone.replaceAll("^(..)[a-z]*-([a-z])[a-z]*-(\\d).*", "$1$2$3") + "-az" + (index + 1);
    }
}
