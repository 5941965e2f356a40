package io.clm.core.render;

import io.clm.core.registry.Cluster;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;

/** Names by which IAM trusts clusters, as CLM makes them. */
final class OidcModel {

    private static final String EKS = "zalando-eks";

    private OidcModel() {}

    /** The DNS zone of the cluster's API server: its host without the first label; empty when there is none. */
    static Optional<String> hostedZone(Cluster cluster) {
        try {
            String host = new URI(cluster.apiServerUrl()).getAuthority();
            int dot = host == null ? -1 : host.indexOf('.');
            return dot < 0 ? Optional.empty() : Optional.of(host.substring(dot + 1));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    static String provider(Cluster cluster) {
        if (cluster.provider().equals(EKS)) {
            String issuer = cluster.configItems().get("eks_oidc_issuer_url").orElse("");
            return issuer.startsWith("https://") ? issuer.substring("https://".length()) : issuer;
        }
        return cluster.localId() + "." + hostedZone(cluster).orElse("");
    }

    static String accountId(Cluster cluster) {
        String account = cluster.infrastructureAccount();
        return account.startsWith("aws:") ? account.substring("aws:".length()) : account;
    }

    static String workerRoleArn(Cluster cluster) {
        return "arn:aws:iam::" + accountId(cluster) + ":role/" + cluster.localId() + "-worker";
    }

    static String providerArn(Cluster cluster, String provider) {
        return "arn:aws:iam::" + accountId(cluster) + ":oidc-provider/" + provider;
    }

    /** The policy document, as Go's JSON writes it, that lets these clusters assume a role; each with its provider. */
    static String trust(Map<Cluster, String> clusters) {
        StringBuilder out = new StringBuilder();
        out.append("{\"Version\":\"2012-10-17\",\"Statement\":[");
        out.append("{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"ec2.amazonaws.com\"},"
                + "\"Action\":[\"sts:AssumeRole\"],\"Sid\":\"CLMApplied\"},");
        out.append("{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"pods.eks.amazonaws.com\"},"
                + "\"Action\":[\"sts:AssumeRole\",\"sts:TagSession\"]}");
        clusters.forEach((cluster, provider) -> out.append(statements(cluster, provider)));
        return out.append("]}").toString();
    }

    private static String statements(Cluster cluster, String provider) {
        return (",{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"%s\"},\"Action\":[\"sts:AssumeRole\"]}"
                        + ",{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":\"%s\"},"
                        + "\"Action\":[\"sts:AssumeRoleWithWebIdentity\"],\"Condition\":{\"StringLike\":"
                        + "{\"%s:sub\":\"system:serviceaccount:${SERVICE_ACCOUNT}\"}}}")
                .formatted(workerRoleArn(cluster), providerArn(cluster, provider), provider);
    }
}
