package io.clm.core.render;

/** Something that a rendering asked of the cloud. */
public sealed interface Want {

    /** The images of that name and owner, an account id or an alias. */
    record ImageNamed(String name, String owner) implements Want {}

    /** A kind of machine. */
    record MachineType(String name) implements Want {}

    /** The plaintext of a config item ({@code aws:kms:…}). */
    record Plaintext(String ciphertext) implements Want {}

    /** The certificate that fits a host best. */
    record Certificate(String host) implements Want {}

    /** The ARN of the key with that alias. */
    record KeyOf(String alias) implements Want {}

    /** The EKS control plane of that name. */
    record ControlPlane(String name) implements Want {}
}
