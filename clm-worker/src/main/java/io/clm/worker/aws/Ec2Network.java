package io.clm.worker.aws;

import io.clm.core.registry.Cluster;
import io.clm.core.render.CloudFacts;
import io.clm.worker.outside.Refused;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Vpc;

/** A cluster's VPC (without an item {@code vpc_id} the only one, or the default one) and its subnets. */
final class Ec2Network {
    private Ec2Network() {}

    static CloudFacts look(Ec2Client ec2, Cluster cluster) {
        Vpc vpc = cluster.configItems().get("vpc_id").map(id -> named(ec2, id)).orElseGet(() -> usual(ec2));
        List<CloudFacts.Subnet> subnets = ec2
                .describeSubnetsPaginator(request ->
                        request.filters(filter -> filter.name("vpc-id").values(vpc.vpcId())))
                .subnets()
                .stream()
                .map(FactsReader::subnet)
                .sorted(Comparator.comparing(CloudFacts.Subnet::id))
                .toList();
        return CloudFacts.live(FactsReader.vpc(vpc), subnets);
    }

    private static Vpc named(Ec2Client ec2, String id) {
        return ec2
                .describeVpcs(request ->
                        request.filters(filter -> filter.name("vpc-id").values(id)))
                .vpcs()
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refused("vpc", "There is no VPC " + id + ", as the config item vpc_id says."));
    }

    private static Vpc usual(Ec2Client ec2) {
        List<Vpc> all = ec2.describeVpcs().vpcs();
        Optional<Vpc> usual = all.size() == 1
                ? Optional.of(all.getFirst())
                : all.stream().filter(Vpc::isDefault).findFirst();
        return usual.orElseThrow(() ->
                new Refused("vpc", "The account has no default VPC: name the cluster's in the config item vpc_id."));
    }
}
