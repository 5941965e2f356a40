package io.clm.worker.aws;

import io.clm.worker.outside.Refused;
import io.clm.worker.upload.Storage;
import java.net.URI;
import java.net.URISyntaxException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketLocationConstraint;
import software.amazon.awssdk.services.s3.model.CreateBucketConfiguration;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/** S3 and KMS. */
final class S3Storage implements Storage {
    private static final String SUBJECT = "s3";
    private static final String WITHOUT_LOCATION = "us-east-1";

    private final S3Client s3;
    private final KmsClient kms;
    private final String region;

    S3Storage(AwsClients.Regional clients) {
        this.s3 = clients.objects();
        this.kms = clients.keys();
        this.region = clients.region();
    }

    @Override
    public boolean hasBucket(String bucket) {
        return isThere(bucket, () -> s3.headBucket(request -> request.bucket(bucket)))
                && isThere(bucket, () -> s3.getPublicAccessBlock(request -> request.bucket(bucket)));
    }

    @Override
    public void makeBucket(String bucket) {
        AwsCalls.run(SUBJECT, () -> {
            if (!isThere(bucket, () -> s3.headBucket(request -> request.bucket(bucket)))) {
                create(bucket);
            }
            s3.putBucketEncryption(request -> request.bucket(bucket)
                    .serverSideEncryptionConfiguration(
                            config -> config.rules(rule -> rule.applyServerSideEncryptionByDefault(
                                    byDefault -> byDefault.sseAlgorithm(ServerSideEncryption.AES256)))));
            s3.putPublicAccessBlock(request -> request.bucket(bucket)
                    .publicAccessBlockConfiguration(block -> block.blockPublicAcls(true)
                            .blockPublicPolicy(true)
                            .ignorePublicAcls(true)
                            .restrictPublicBuckets(true)));
        });
    }

    /** Another worker may make it at the same time. */
    private void create(String bucket) {
        try {
            s3.createBucket(request -> request.bucket(bucket).createBucketConfiguration(place()));
        } catch (S3Exception e) {
            if (!code(e).equals("BucketAlreadyOwnedByYou")) {
                throw e;
            }
        }
    }

    private CreateBucketConfiguration place() {
        CreateBucketConfiguration.Builder place = CreateBucketConfiguration.builder();
        return region.equals(WITHOUT_LOCATION)
                ? place.build()
                : place.locationConstraint(BucketLocationConstraint.fromValue(region))
                        .build();
    }

    @Override
    public boolean has(String bucket, String key) {
        return isThere(
                bucket, () -> s3.headObject(request -> request.bucket(bucket).key(key)));
    }

    private static boolean isThere(String bucket, Runnable look) {
        try {
            AwsCalls.run(SUBJECT, () -> looked(bucket, look));
            return true;
        } catch (NotThere e) {
            return false;
        }
    }

    /** An answer to HEAD has no words of its own. */
    private static void looked(String bucket, Runnable look) {
        try {
            look.run();
        } catch (S3Exception e) {
            throw switch (e.statusCode()) {
                case 404 -> new NotThere();
                case 403 ->
                    new Refused(
                            SUBJECT,
                            "S3 forbids to look at bucket %s: it is another account's, or the role lacks a permission."
                                    .formatted(bucket));
                default -> e;
            };
        }
    }

    @Override
    public void put(String bucket, String key, byte[] content) {
        AwsCalls.run(
                SUBJECT,
                () -> s3.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromBytes(content)));
    }

    @Override
    public URI address(String bucket, String key) {
        try {
            return s3.utilities()
                    .getUrl(request -> request.bucket(bucket).key(key))
                    .toURI();
        } catch (URISyntaxException e) {
            throw new Refused(SUBJECT, "s3://" + bucket + "/" + key + " has no address: " + e.getMessage());
        }
    }

    @Override
    public byte[] encrypt(String kmsKey, byte[] plaintext) {
        return AwsCalls.call(
                "kms",
                () -> kms.encrypt(request -> request.keyId(kmsKey).plaintext(SdkBytes.fromByteArray(plaintext)))
                        .ciphertextBlob()
                        .asByteArray());
    }

    private static String code(S3Exception e) {
        return e.awsErrorDetails() == null
                ? ""
                : String.valueOf(e.awsErrorDetails().errorCode());
    }

    private static final class NotThere extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
