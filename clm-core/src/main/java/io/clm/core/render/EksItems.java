package io.clm.core.render;

import io.clm.core.registry.Cluster;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What an EKS cluster knows of itself once its main stack is there. */
final class EksItems {

    private EksItems() {}

    /** The cluster, with the items and the address that EKS gave it; unchanged where nothing is known. */
    static Cluster of(Cluster cluster, CloudFacts.@Nullable Eks eks) {
        if (eks == null) {
            return cluster;
        }
        TreeMap<String, String> items = new TreeMap<>(cluster.configItems().values());
        items.put("eks_endpoint", eks.endpoint());
        items.put("eks_certificate_authority_data", eks.certificateAuthority());
        items.put("eks_oidc_issuer_url", eks.oidcIssuerUrl());
        if (!eks.serviceCidr().isEmpty()) {
            items.put("service_cidr", eks.serviceCidr());
        }
        Cluster known = cluster.withConfigItems(items);
        return eks.endpoint().isEmpty() ? known : known.withApiServerUrl(eks.endpoint());
    }
}
