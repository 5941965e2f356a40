package io.clm.core.render;

import io.clm.core.registry.Cluster;
import io.clm.core.template.value.ListValue;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code .Values}: what the cloud says about network and zones. */
final class ValueStep {

    private static final String SUBNETS = "subnets";
    private static final String ZONES = "availability_zones";
    private static final String VPC = "vpc_id";
    private static final String CERTIFICATE = "load_balancer_certificate";
    private static final String CUSTOM = "zalando.org/custom-subnet";

    private final Layout layout;
    private final CloudFacts facts;
    private final AskedFacts asked;
    private final FindingList findings;

    ValueStep(Layout layout, AskedFacts asked, FindingList findings) {
        this.layout = layout;
        this.facts = asked.known();
        this.asked = asked;
        this.findings = findings;
    }

    /**
     * What comes of the facts.
     *
     * @param cluster with the items vpc_id and subnets, where it had none
     * @param zones of the nodes
     */
    record Known(Cluster cluster, Map<String, Value> values, Zones zones) {}

    Known values(Cluster cluster) {
        List<CloudFacts.Subnet> subnets = subnets(cluster);
        RecordedValues recorded = new RecordedValues(facts.values());
        Zones nodes = recorded.texts(SUBNETS).isEmpty()
                ? restricted(cluster, Zones.select(subnets, "kubernetes.io/role/node"))
                : Zones.of(recorded.texts(SUBNETS));
        TreeMap<String, Value> values = new TreeMap<>();
        CloudFacts.Vpc vpc = facts.vpc();
        if (vpc != null) {
            values.put(SUBNETS, nodes.subnets());
            values.put(ZONES, nodes.names());
            values.put("subnet_ipv6_cidrs", TextValue.of(nodes.ipv6Cidrs()));
            Zones balancers = restricted(cluster, Zones.select(subnets, "kubernetes.io/role/elb"));
            Zones internal = restricted(cluster, Zones.select(subnets, "kubernetes.io/role/internal-node"));
            values.put("lb_subnets", balancers.subnets());
            values.put("internal_node_subnets", internal.subnets());
            values.put(
                    "pod_subnets",
                    Zones.select(subnets, "kubernetes.io/role/pod").subnets());
            values.put("vpc_ipv4_cidr", TextValue.of(vpc.ipv4Cidr()));
            values.put("vpc_ipv6_cidrs", ListValue.texts(vpc.ipv6Cidrs()));
            values.put(CERTIFICATE, TextValue.of(certificate(cluster)));
        }
        OidcModel.hostedZone(cluster).ifPresent(zone -> values.put("hosted_zone", TextValue.of(zone)));
        values.putAll(recorded.early());
        return new Known(withItems(cluster, recorded, nodes), values, nodes);
    }

    /** Asked for only where some template can read it: not every account has certificates, or lets them be listed. */
    private String certificate(Cluster cluster) {
        boolean isRead = facts.isLive() && layout.mentions(CERTIFICATE);
        return isRead ? asked.certificate(host(cluster)) : facts.loadBalancerCertificate();
    }

    private static String host(Cluster cluster) {
        return cluster.apiServerUrl().replaceFirst("^[a-z]+://", "").replaceFirst("[:/].*$", "");
    }

    private Cluster withItems(Cluster cluster, RecordedValues recorded, Zones nodes) {
        TreeMap<String, String> items = new TreeMap<>(cluster.configItems().values());
        recorded.text(VPC).ifPresent(id -> items.putIfAbsent(VPC, id));
        String all = recorded.texts(SUBNETS).get(Zones.ALL);
        if (all != null) {
            items.putIfAbsent(SUBNETS, all);
        }
        CloudFacts.Vpc vpc = facts.vpc();
        if (vpc != null) {
            items.putIfAbsent(VPC, vpc.id());
            items.putIfAbsent(SUBNETS, nodes.joined());
        }
        return cluster.withConfigItems(items);
    }

    private List<CloudFacts.Subnet> subnets(Cluster cluster) {
        List<CloudFacts.Subnet> usable = facts.subnets().stream()
                .filter(subnet -> !subnet.tags().containsKey(CUSTOM))
                .toList();
        Optional<String> item = cluster.configItems().get(SUBNETS);
        if (item.isEmpty() || facts.vpc() == null) {
            return usable;
        }
        List<String> ids = List.of(item.get().split(",", -1));
        List<CloudFacts.Subnet> chosen =
                usable.stream().filter(subnet -> ids.contains(subnet.id())).toList();
        if (chosen.size() != ids.size()) {
            findings.block(
                    "unknown-subnets",
                    "invalid or unknown subnets: " + item.get(),
                    "config item " + SUBNETS,
                    "name subnets of the VPC, each once, separated by commas without spaces");
        }
        return chosen;
    }

    private static Zones restricted(Cluster cluster, Zones zones) {
        return cluster.configItems()
                .get(ZONES)
                .map(item -> zones.restrictedTo(List.of(item.split(",", -1))))
                .orElse(zones);
    }
}
