package io.clm.sim.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.NotFoundException;

/** KMS through the real SDK; what it has in common with real ones is in the worker's contract tests. */
class KmsIT {
    private static final String ALIAS = "alias/config-items";
    private static final String OTHER_ACCOUNT = "AKIA210987654321";

    @TempDir
    Path state;

    CloudUnderTest cloud;
    KmsClient kms;

    @BeforeEach
    void start() {
        cloud = new CloudUnderTest(state, 100);
        kms = cloud.kms("test");
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    private SdkBytes encrypted(String text) {
        return kms.encrypt(r -> r.keyId(ALIAS).plaintext(SdkBytes.fromUtf8String(text)))
                .ciphertextBlob();
    }

    @Test
    void the_same_plaintext_gives_the_same_ciphertext_also_after_a_restart() {
        SdkBytes before = encrypted("hunter22");
        cloud.restart();
        kms = cloud.kms("test");
        assertThat(encrypted("hunter22")).isEqualTo(before);
        assertThat(kms.decrypt(r -> r.ciphertextBlob(before)).plaintext().asUtf8String())
                .isEqualTo("hunter22");
    }

    @Test
    void only_the_account_of_the_key_can_decrypt() {
        SdkBytes ciphertext = encrypted("hunter22");
        assertThatThrownBy(() -> cloud.kms(OTHER_ACCOUNT).decrypt(r -> r.ciphertextBlob(ciphertext)))
                .isInstanceOf(KmsException.class)
                .hasMessageContaining("not allowed to access");
    }

    @Test
    void a_changed_ciphertext_is_none() {
        byte[] bytes = encrypted("hunter22").asByteArray();
        bytes[bytes.length - 1] ^= 1;
        assertThatThrownBy(() -> kms.decrypt(r -> r.ciphertextBlob(SdkBytes.fromByteArray(bytes))))
                .isInstanceOf(InvalidCiphertextException.class);
    }

    @Test
    void the_keys_of_stacks_encrypt_and_others_are_not_there() {
        var stacks = cloud.cloudFormation();
        stacks.createStack(r -> r.stackName("keys").templateBody("""
                Resources:
                  Key: {Type: AWS::KMS::Key, Properties: {}}
                Outputs:
                  Key: {Value: !GetAtt Key.Arn}
                """));
        CloudUnderTest.await(
                "the stack is there",
                () -> stacks.describeStacks(r -> r.stackName("keys"))
                        .stacks()
                        .getFirst()
                        .stackStatusAsString()
                        .equals("CREATE_COMPLETE"));
        String arn = stacks.describeStacks(r -> r.stackName("keys"))
                .stacks()
                .getFirst()
                .outputs()
                .getFirst()
                .outputValue();
        SdkBytes ciphertext = kms.encrypt(r -> r.keyId(arn).plaintext(SdkBytes.fromUtf8String("x")))
                .ciphertextBlob();
        assertThat(kms.decrypt(r -> r.ciphertextBlob(ciphertext)).keyId()).isEqualTo(arn);
        assertThatThrownBy(() -> kms.encrypt(r -> r.keyId("alias/nobody").plaintext(SdkBytes.fromUtf8String("x"))))
                .isInstanceOf(NotFoundException.class);
        assertThat(cloud.journal("encrypt")).hasSize(1);
        assertThat(cloud.journal("Encrypt"))
                .singleElement()
                .satisfies(item -> assertThat(item.path("outcome").asString()).isEqualTo("failed"));
    }
}
