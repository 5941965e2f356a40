package io.clm.worker.aws;

import io.clm.core.registry.Cluster;
import io.clm.core.render.CloudFacts;
import io.clm.worker.facts.FactsSource;
import io.clm.worker.outside.Refused;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Vpc;

/** Facts from EC2: the cluster's VPC (the default one when the item {@code vpc_id} names none), subnets, images, types. */
final class Ec2Facts implements FactsSource {
    private final AwsClients clients;
    private final ImageFilter images;

    Ec2Facts(AwsClients clients, ImageFilter images) {
        this.clients = clients;
        this.images = images;
    }

    @Override
    public CloudFacts look(Cluster cluster) {
        Ec2Client ec2 = clients.of(cluster).machines();
        return AwsCalls.call("ec2", () -> look(ec2, cluster));
    }

    private CloudFacts look(Ec2Client ec2, Cluster cluster) {
        Vpc vpc = vpc(ec2, cluster);
        return new CloudFacts(
                FactsReader.vpc(vpc),
                ec2
                        .describeSubnetsPaginator(request -> request.filters(filter("vpc-id", vpc.vpcId())))
                        .subnets()
                        .stream()
                        .map(FactsReader::subnet)
                        .sorted(java.util.Comparator.comparing(CloudFacts.Subnet::id))
                        .toList(),
                images.find(ec2),
                types(ec2, cluster),
                "",
                new TreeMap<>(),
                Map.of());
    }

    private static Vpc vpc(Ec2Client ec2, Cluster cluster) {
        Filter wanted = cluster.configItems()
                .get("vpc_id")
                .map(id -> filter("vpc-id", id))
                .orElseGet(() -> filter("is-default", "true"));
        return ec2.describeVpcs(request -> request.filters(wanted)).vpcs().stream()
                .findFirst()
                .orElseThrow(() -> new Refused("vpc", "There is no VPC with " + wanted.name() + " " + wanted.values()));
    }

    private static List<CloudFacts.InstanceType> types(Ec2Client ec2, Cluster cluster) {
        List<String> names = cluster.nodePools().stream()
                .flatMap(pool -> pool.instanceTypes().stream())
                .distinct()
                .sorted()
                .toList();
        return names.isEmpty()
                ? List.of()
                : ec2
                        .describeInstanceTypesPaginator(request -> request.filters(Filter.builder()
                                .name("instance-type")
                                .values(names)
                                .build()))
                        .instanceTypes()
                        .stream()
                        .map(FactsReader::instanceType)
                        .sorted(java.util.Comparator.comparing(CloudFacts.InstanceType::name))
                        .toList();
    }

    private static Filter filter(String name, String value) {
        return Filter.builder().name(name).values(value).build();
    }
}
