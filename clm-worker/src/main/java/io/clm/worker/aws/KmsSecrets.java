package io.clm.worker.aws;

import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.Secret;
import io.clm.core.render.Fact;
import io.clm.core.render.Want;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KmsException;

/** Decrypts config items and finds keys. */
final class KmsSecrets {
    /** What says that this very item cannot be decrypted, not that KMS cannot be used. */
    private static final Set<String> OF_THE_ITEM = Set.of(
            "InvalidCiphertextException",
            "AccessDeniedException",
            "NotFoundException",
            "DisabledException",
            "KMSInvalidStateException",
            "InvalidKeyUsageException",
            "IncorrectKeyException",
            "ValidationException");

    private KmsSecrets() {}

    /** Nothing when this account cannot decrypt it; why is not told, as KMS might quote what it was given. */
    static List<Fact> plaintext(KmsClient kms, Want.Plaintext want) {
        try {
            byte[] ciphertext = Base64.getDecoder().decode(ConfigItems.ciphertext(want.ciphertext()));
            String plaintext = AwsCalls.call("kms", () -> decrypted(kms, ciphertext));
            return List.of(new Fact.Decrypted(want.ciphertext(), new Secret(plaintext)));
        } catch (NotDecrypted | IllegalArgumentException e) {
            return List.of();
        }
    }

    private static String decrypted(KmsClient kms, byte[] ciphertext) {
        try {
            byte[] plaintext = kms.decrypt(request -> request.ciphertextBlob(SdkBytes.fromByteArray(ciphertext)))
                    .plaintext()
                    .asByteArray();
            return new String(plaintext, StandardCharsets.UTF_8);
        } catch (KmsException e) {
            throw e.awsErrorDetails() != null
                            && OF_THE_ITEM.contains(e.awsErrorDetails().errorCode())
                    ? new NotDecrypted()
                    : e;
        }
    }

    /** The key of an alias; nothing when there is none. */
    static List<Fact> key(KmsClient kms, Want.KeyOf want) {
        return AwsCalls.find(
                        "kms",
                        () -> kms.describeKey(request -> request.keyId(want.alias()))
                                .keyMetadata()
                                .arn())
                .<List<Fact>>map(arn -> List.of(new Fact.Key(arn)))
                .orElse(List.of());
    }

    private static final class NotDecrypted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
