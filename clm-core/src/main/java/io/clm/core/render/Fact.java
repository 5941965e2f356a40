package io.clm.core.render;

import io.clm.core.registry.Secret;

/** What the cloud says of a {@link Want}. */
public sealed interface Fact
        permits CloudFacts.Image, CloudFacts.InstanceType, CloudFacts.Eks, Fact.Decrypted, Fact.Certificate, Fact.Key {

    /** What a ciphertext says. */
    record Decrypted(String ciphertext, Secret plaintext) implements Fact {}

    /** The certificate for the cluster's API host, by its ARN. */
    record Certificate(String arn) implements Fact {}

    /** The key that encrypts etcd's files, by its ARN. */
    record Key(String arn) implements Fact {}
}
