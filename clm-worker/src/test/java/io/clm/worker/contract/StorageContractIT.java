package io.clm.worker.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clm.core.registry.Cluster;
import io.clm.worker.aws.Aws;
import io.clm.worker.aws.AwsAccess;
import io.clm.worker.aws.AwsClients;
import io.clm.worker.outside.Refused;
import io.clm.worker.upload.Storage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;

/** What the worker does with S3 and KMS comes to the same with our simulation and with another one. */
class StorageContractIT {
    private static Storage storage(AwsServer server) throws IOException {
        AwsAccess access = new AwsAccess(server.endpoint(), "", Duration.ofSeconds(30));
        return new Aws(new AwsClients(access)).storage().of(ClusterUnderTest.CLUSTER);
    }

    private static String bucket() {
        return "clm-contract-" + System.nanoTime();
    }

    private static S3Client s3(AwsServer server) throws IOException {
        return new AwsSdk(server.endpoint())
                .set(S3Client.builder())
                .forcePathStyle(true)
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void a_bucket_is_made_once_private_and_encrypted(AwsServer server) throws IOException {
        Storage storage = storage(server);
        String bucket = bucket();
        assertThat(storage.hasBucket(bucket)).isFalse();
        storage.makeBucket(bucket);
        assertThat(storage.hasBucket(bucket)).isTrue();
        storage.makeBucket(bucket);
        try (S3Client s3 = s3(server)) {
            PublicAccessBlockConfiguration block =
                    s3.getPublicAccessBlock(request -> request.bucket(bucket)).publicAccessBlockConfiguration();
            assertThat(block.blockPublicAcls()
                            && block.blockPublicPolicy()
                            && block.ignorePublicAcls()
                            && block.restrictPublicBuckets())
                    .isTrue();
            assertThat(s3.getBucketEncryption(request -> request.bucket(bucket))
                            .serverSideEncryptionConfiguration()
                            .rules())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_bucket_that_was_only_begun_is_finished(AwsServer server) throws IOException {
        Storage storage = storage(server);
        String bucket = bucket();
        try (S3Client s3 = s3(server)) {
            s3.createBucket(request ->
                    request.bucket(bucket).createBucketConfiguration(c -> c.locationConstraint("eu-central-1")));
        }
        assertThat(storage.hasBucket(bucket)).isFalse();
        storage.makeBucket(bucket);
        assertThat(storage.hasBucket(bucket)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void an_object_is_there_once_it_is_put_byte_by_byte(AwsServer server) throws IOException {
        Storage storage = storage(server);
        String bucket = bucket();
        String key = "kube-1/worker/abc.userdata";
        storage.makeBucket(bucket);
        byte[] content = new byte[70_000];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i * 31);
        }
        assertThat(storage.has(bucket, key)).isFalse();
        storage.put(bucket, key, content);
        assertThat(storage.has(bucket, key)).isTrue();
        try (S3Client s3 = s3(server)) {
            assertThat(s3.getObjectAsBytes(request -> request.bucket(bucket).key(key))
                            .asByteArray())
                    .isEqualTo(content);
        }
        assertThat(storage.address(bucket, key)).asString().endsWith("/" + bucket + "/" + key);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_put_into_no_bucket_is_refused(AwsServer server) throws IOException {
        Storage storage = storage(server);
        assertThatThrownBy(() -> storage.put(bucket(), "a", new byte[1]))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    void the_bucket_of_another_account_is_told_as_such() throws IOException {
        String bucket = bucket();
        storage(AwsServer.SIMULATED).makeBucket(bucket);
        AwsAccess access = new AwsAccess(AwsServer.SIMULATED.endpoint(), "clm", Duration.ofSeconds(30));
        Storage other = new Aws(new AwsClients(access)).storage().of(inAccount("aws:210987654321"));
        assertThatThrownBy(() -> other.hasBucket(bucket))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(bucket + ": it is another account's");
    }

    private static Cluster inAccount(String account) {
        Cluster cluster = ClusterUnderTest.CLUSTER;
        return new Cluster(
                account + ":eu-central-1:contract",
                cluster.alias(),
                account,
                cluster.region(),
                cluster.localId(),
                cluster.provider(),
                cluster.apiServerUrl(),
                cluster.channel(),
                cluster.environment(),
                cluster.criticalityLevel(),
                cluster.lifecycleStatus(),
                cluster.status(),
                cluster.configItems(),
                cluster.nodePools(),
                cluster.labels(),
                cluster.mode(),
                cluster.createdAt());
    }

    @ParameterizedTest
    @EnumSource
    void what_is_encrypted_can_be_decrypted(AwsServer server) throws IOException {
        byte[] plaintext = "private".getBytes(StandardCharsets.UTF_8);
        byte[] ciphertext = storage(server).encrypt(AwsServer.KEY, plaintext);
        assertThat(new String(ciphertext, StandardCharsets.ISO_8859_1)).doesNotContain("private");
        try (KmsClient kms =
                new AwsSdk(server.endpoint()).set(KmsClient.builder()).build()) {
            assertThat(kms.decrypt(request -> request.ciphertextBlob(SdkBytes.fromByteArray(ciphertext)))
                            .plaintext()
                            .asByteArray())
                    .isEqualTo(plaintext);
        }
        Storage storage = storage(server);
        assertThatThrownBy(() -> storage.encrypt("alias/nobody", plaintext)).isInstanceOf(Refused.class);
    }
}
