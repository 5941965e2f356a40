package io.clm.sim.aws.kms;

import io.clm.sim.aws.AwsCall;
import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.Scope;
import io.clm.sim.aws.json.JsonAction;
import io.clm.sim.journal.Outcome;
import java.util.Base64;
import java.util.Map;
import java.util.function.BiPredicate;

/** Encrypt, Decrypt, DescribeKey. */
public final class KmsActions {
    private static final int MOST_BYTES = 4096;

    private final Keys keys;

    private KmsActions(Keys keys) {
        this.keys = keys;
    }

    /** @param ofStacks whether a stack has a key of that id */
    public static Map<String, JsonAction> create(BiPredicate<Scope, String> ofStacks) {
        KmsActions kms = new KmsActions(new Keys(ofStacks));
        return Map.of("Encrypt", kms::encrypt, "Decrypt", kms::decrypt, "DescribeKey", kms::describe);
    }

    private Map<String, ?> encrypt(AwsCall call) {
        String arn = keys.arn(call.scope(), call.params().text("KeyId"));
        byte[] plaintext = bytes(call, "Plaintext");
        if (plaintext.length == 0 || plaintext.length > MOST_BYTES) {
            throw invalid("Value at 'plaintext' failed to satisfy constraint: Member must have length between 1 and "
                    + MOST_BYTES);
        }
        call.note(null, "encrypt", "Key", arn, Outcome.DONE, null);
        return Map.of(
                "KeyId",
                arn,
                "CiphertextBlob",
                Base64.getEncoder().encodeToString(new Sealed(arn, plaintext).bytes()),
                "EncryptionAlgorithm",
                "SYMMETRIC_DEFAULT");
    }

    private Map<String, ?> decrypt(AwsCall call) {
        Sealed opened = Sealed.open(bytes(call, "CiphertextBlob"))
                .filter(known -> known.keyArn().contains(":" + call.scope().region() + ":"))
                .orElseThrow(() -> new AwsException(400, "InvalidCiphertextException", ""));
        if (!opened.keyArn().startsWith(call.scope().arn("kms", "key/"))) {
            throw new AwsException(
                    400,
                    "AccessDeniedException",
                    "The ciphertext refers to a customer master key that does not exist, does not exist in this region,"
                            + " or you are not allowed to access.");
        }
        return Map.of(
                "KeyId",
                keys.arn(call.scope(), opened.keyArn()),
                "Plaintext",
                Base64.getEncoder().encodeToString(opened.plaintext()),
                "EncryptionAlgorithm",
                "SYMMETRIC_DEFAULT");
    }

    private Map<String, ?> describe(AwsCall call) {
        String arn = keys.arn(call.scope(), call.params().text("KeyId"));
        return Map.of(
                "KeyMetadata",
                Map.of(
                        "AWSAccountId",
                        call.scope().account(),
                        "Arn",
                        arn,
                        "KeyId",
                        arn.substring(arn.indexOf('/') + 1),
                        "Enabled",
                        true,
                        "KeyState",
                        "Enabled",
                        "KeyUsage",
                        "ENCRYPT_DECRYPT"));
    }

    private static byte[] bytes(AwsCall call, String field) {
        try {
            return Base64.getDecoder().decode(call.params().text(field));
        } catch (IllegalArgumentException e) {
            throw invalid("Value at '" + field + "' is no base64");
        }
    }

    private static AwsException invalid(String message) {
        return new AwsException(400, "ValidationException", "1 validation error detected: " + message);
    }
}
