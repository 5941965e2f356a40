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
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;

/** The clients of each account and region, made once. */
public final class AwsClients {
    private final AwsAccess access;
    private final Map<String, Regional> clients = new ConcurrentHashMap<>();

    record Regional(CloudFormationClient stacks, AutoScalingClient groups, Ec2Client machines) {}

    public AwsClients(AwsAccess access) {
        this.access = access;
    }

    Regional of(Cluster cluster) {
        String account = AwsAccess.accountNumber(cluster);
        return clients.computeIfAbsent(account + "/" + cluster.region(), key -> connect(account, cluster.region()));
    }

    private Regional connect(String account, String region) {
        AwsCredentialsProvider credentials = credentials(account, region);
        return new Regional(
                set(CloudFormationClient.builder(), region, credentials).build(),
                set(AutoScalingClient.builder(), region, credentials).build(),
                set(Ec2Client.builder(), region, credentials).build());
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
