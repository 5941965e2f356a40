package io.clm.worker.aws;

import io.clm.core.registry.Cluster;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.eks.EksClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;

/** The clients of each account and region, made once; those that not every cluster needs when they are needed. */
public final class AwsClients {
    private final AwsAccess access;
    private final Map<String, Regional> clients = new ConcurrentHashMap<>();

    public AwsClients(AwsAccess access) {
        this.access = access;
    }

    /** Those of one account and region. */
    final class Regional {
        private final String region;
        private final AwsCredentialsProvider credentials;
        private final CloudFormationClient stacks;
        private final AutoScalingClient groups;
        private final Ec2Client machines;
        private final LaunchTimes launches;
        private final Lazy<KmsClient> keys =
                new Lazy<>(() -> set(KmsClient.builder()).build());
        private final Lazy<AcmClient> certificates =
                new Lazy<>(() -> set(AcmClient.builder()).build());
        private final Lazy<EksClient> controlPlanes =
                new Lazy<>(() -> set(EksClient.builder()).build());
        private final Lazy<S3Client> objects = new Lazy<>(this::s3);

        private Regional(String account, String region) {
            this.region = region;
            this.credentials = AwsClients.this.credentials(account, region);
            this.stacks = set(CloudFormationClient.builder()).build();
            this.groups = set(AutoScalingClient.builder()).build();
            this.machines = set(Ec2Client.builder()).build();
            this.launches = new LaunchTimes(machines);
        }

        /** Path style where there are no host names for buckets. */
        private S3Client s3() {
            return set(S3Client.builder())
                    .forcePathStyle(access.endpoint() != null)
                    .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                    .build();
        }

        private <B extends AwsClientBuilder<B, ?>> B set(B builder) {
            return AwsClients.this.set(builder, region, credentials);
        }

        String region() {
            return region;
        }

        CloudFormationClient stacks() {
            return stacks;
        }

        AutoScalingClient groups() {
            return groups;
        }

        Ec2Client machines() {
            return machines;
        }

        LaunchTimes launches() {
            return launches;
        }

        KmsClient keys() {
            return keys.get();
        }

        AcmClient certificates() {
            return certificates.get();
        }

        EksClient controlPlanes() {
            return controlPlanes.get();
        }

        S3Client objects() {
            return objects.get();
        }
    }

    Regional of(Cluster cluster) {
        String account = AwsAccess.accountNumber(cluster);
        return clients.computeIfAbsent(
                account + "/" + cluster.region(), key -> new Regional(account, cluster.region()));
    }

    private AwsCredentialsProvider credentials(String account, String region) {
        AwsCredentialsProvider own = access.endpoint() == null
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(AwsBasicCredentials.create("simulated", "simulated"));
        if (access.role().isEmpty()) {
            return own;
        }
        return StsAssumeRoleCredentialsProvider.builder()
                .stsClient(set(StsClient.builder(), region, own).build())
                .refreshRequest(
                        request -> request.roleArn(access.roleArn(account)).roleSessionName("clm"))
                .build();
    }

    private <B extends AwsClientBuilder<B, ?>> B set(B builder, String region, AwsCredentialsProvider credentials) {
        Duration attempt = access.timeout().dividedBy(2);
        builder.region(Region.of(region))
                .credentialsProvider(credentials)
                .overrideConfiguration(
                        config -> config.apiCallTimeout(access.timeout()).apiCallAttemptTimeout(attempt));
        if (access.endpoint() != null) {
            builder.endpointOverride(access.endpoint());
        }
        return builder;
    }
}
