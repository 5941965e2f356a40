package io.clm.core.render;

import io.clm.core.registry.Secret;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts single facts where they belong, in an order that does not depend on when they were looked up. */
final class FactSorter {

    private final CloudFacts base;
    private final TreeSet<CloudFacts.Image> images = new TreeSet<>(Comparator.comparing(CloudFacts.Image::name)
            .thenComparing(CloudFacts.Image::owner)
            .thenComparing(CloudFacts.Image::id));
    private final TreeSet<CloudFacts.InstanceType> types =
            new TreeSet<>(Comparator.comparing(CloudFacts.InstanceType::name));
    private final Map<String, Secret> secrets;
    private String certificate;
    private String etcdKey;
    private CloudFacts.@Nullable Eks eks;

    FactSorter(CloudFacts base) {
        this.base = base;
        images.addAll(base.images());
        types.addAll(base.instanceTypes());
        this.secrets = new HashMap<>(base.secrets());
        this.certificate = base.loadBalancerCertificate();
        this.etcdKey = base.etcdKey();
        this.eks = base.eks();
    }

    void add(Fact fact) {
        switch (fact) {
            case CloudFacts.Image image -> images.add(image);
            case CloudFacts.InstanceType type -> types.add(type);
            case CloudFacts.Eks controlPlane -> eks = controlPlane;
            case Fact.Decrypted item -> secrets.put(item.ciphertext(), item.plaintext());
            case Fact.Certificate found -> certificate = found.arn();
            case Fact.Key key -> etcdKey = key.arn();
        }
    }

    CloudFacts facts() {
        return new CloudFacts(
                base.vpc(),
                base.subnets(),
                images.stream().toList(),
                types.stream().toList(),
                certificate,
                base.stackOutputs(),
                secrets,
                eks,
                base.values(),
                etcdKey,
                base.isLive());
    }
}
