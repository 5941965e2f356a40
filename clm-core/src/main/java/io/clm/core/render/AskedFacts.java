package io.clm.core.render;

import io.clm.core.registry.Secret;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The facts of one rendering, and the book on what was asked of them. Recorded facts (of a file) are all there are; live
 * ones are looked up by somebody when a rendering asked for them.
 */
final class AskedFacts {

    private final CloudFacts known;
    private final Set<Want> asked = new HashSet<>();

    AskedFacts(CloudFacts known) {
        this.known = known;
    }

    /** Network, outputs, recorded values: what is there without asking. */
    CloudFacts known() {
        return known;
    }

    /** Everything that was asked for, whether it is known or not. */
    Set<Want> asked() {
        return Set.copyOf(asked);
    }

    List<String> imageIds(String name, String owner) {
        asked.add(new Want.ImageNamed(name, owner));
        return known.images().stream()
                .filter(image -> image.name().equals(name) && image.owner().equals(owner))
                .map(CloudFacts.Image::id)
                .toList();
    }

    Optional<CloudFacts.InstanceType> instanceType(String name) {
        asked.add(new Want.MachineType(name));
        return known.instanceType(name);
    }

    /** Whether the facts say anything of machines: a recorded file may leave them out. */
    boolean knowMachines() {
        return known.isLive() || !known.instanceTypes().isEmpty();
    }

    Optional<Secret> plaintext(String ciphertext) {
        asked.add(new Want.Plaintext(ciphertext));
        return Optional.ofNullable(known.secrets().get(ciphertext));
    }

    /** The ARN; empty when there is none. */
    String certificate(String host) {
        asked.add(new Want.Certificate(host));
        return known.loadBalancerCertificate();
    }

    /** The ARN; empty when there is none. */
    String key(String alias) {
        asked.add(new Want.KeyOf(alias));
        return known.etcdKey();
    }

    Optional<CloudFacts.Eks> controlPlane(String name) {
        asked.add(new Want.ControlPlane(name));
        return Optional.ofNullable(known.eks());
    }
}
