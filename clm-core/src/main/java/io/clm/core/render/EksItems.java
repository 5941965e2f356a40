package io.clm.core.render;

import io.clm.core.registry.Cluster;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What an EKS cluster knows of itself once its main stack is there. */
final class EksItems {

    private static final String ENDPOINT = "eks_endpoint";
    private static final String AUTHORITY = "eks_certificate_authority_data";
    private static final String ISSUER = "eks_oidc_issuer_url";
    private static final String SERVICES = "service_cidr";
    private static final String PROVIDER = "zalando-eks";

    private EksItems() {}

    /**
     * The cluster, with the items and the address that EKS gave it; unchanged where nothing is known.
     *
     * @param pending names of items that are not known before the main stack is there; {@link Pending} marks stand for them
     */
    record Known(Cluster cluster, Set<String> pending) {}

    static Known of(Cluster cluster, AskedFacts facts) {
        boolean isAsked = facts.known().isLive() && cluster.provider().equals(PROVIDER);
        CloudFacts.Eks eks = isAsked
                ? facts.controlPlane(ClusterModel.name(cluster)).orElse(null)
                : facts.known().eks();
        if (eks != null) {
            return new Known(with(cluster, eks), Set.of());
        }
        return isAsked ? marked(cluster) : new Known(cluster, Set.of());
    }

    private static Cluster with(Cluster cluster, CloudFacts.Eks eks) {
        TreeMap<String, String> items = new TreeMap<>(cluster.configItems().values());
        items.put(ENDPOINT, eks.endpoint());
        items.put(AUTHORITY, eks.certificateAuthority());
        items.put(ISSUER, eks.oidcIssuerUrl());
        if (!eks.serviceCidr().isEmpty()) {
            items.put(SERVICES, eks.serviceCidr());
        }
        Cluster known = cluster.withConfigItems(items);
        return eks.endpoint().isEmpty() ? known : known.withApiServerUrl(eks.endpoint());
    }

    /** Services have an address range as soon as somebody gives them one; without it templates could not compute. */
    private static Known marked(Cluster cluster) {
        TreeSet<String> pending = new TreeSet<>(Set.of(ENDPOINT, AUTHORITY, ISSUER));
        if (cluster.configItems().get(SERVICES).isEmpty()) {
            pending.add(SERVICES);
        }
        TreeMap<String, String> items = new TreeMap<>(cluster.configItems().values());
        pending.forEach(name -> items.put(name, Pending.mark(name)));
        Cluster known = cluster.withConfigItems(items).withApiServerUrl(Pending.mark(ENDPOINT));
        return new Known(known, pending);
    }
}
