package io.clm.worker.aws;

import io.clm.core.render.CloudFacts;
import io.clm.core.render.Fact;
import io.clm.core.render.Want;
import java.util.List;
import software.amazon.awssdk.services.eks.EksClient;
import software.amazon.awssdk.services.eks.model.Cluster;
import software.amazon.awssdk.services.eks.model.IpFamily;
import software.amazon.awssdk.services.eks.model.KubernetesNetworkConfigResponse;

/** The control planes that EKS runs. */
final class EksControlPlanes {
    private EksControlPlanes() {}

    /** Nothing also while it has no address yet. */
    static List<Fact> find(EksClient eks, Want.ControlPlane want) {
        return AwsCalls.find(
                        "eks",
                        () -> eks.describeCluster(request -> request.name(want.name()))
                                .cluster())
                .filter(cluster -> cluster.endpoint() != null && cluster.identity() != null)
                .<List<Fact>>map(cluster -> List.of(read(cluster)))
                .orElse(List.of());
    }

    private static CloudFacts.Eks read(Cluster cluster) {
        return new CloudFacts.Eks(
                cluster.endpoint(),
                cluster.certificateAuthority().data(),
                cluster.identity().oidc().issuer(),
                serviceCidr(cluster.kubernetesNetworkConfig()));
    }

    private static String serviceCidr(KubernetesNetworkConfigResponse network) {
        String cidr = network.ipFamily() == IpFamily.IPV6 ? network.serviceIpv6Cidr() : network.serviceIpv4Cidr();
        return cidr == null ? "" : cidr;
    }
}
