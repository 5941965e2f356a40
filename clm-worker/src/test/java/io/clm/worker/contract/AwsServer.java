package io.clm.worker.contract;

import io.clm.core.render.Want;
import io.clm.sim.SimCloud;
import io.clm.sim.SimOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.eks.EksClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sts.StsClient;

/** What every case about AWS is run against. */
enum AwsServer {
    /** Ours. */
    SIMULATED {
        @Override
        URI open() throws IOException {
            SimCloud cloud = SimCloud.start(new SimOptions(Files.createTempDirectory("contract"), 0, 100, null));
            Runtime.getRuntime().addShutdownHook(new Thread(cloud::close));
            return URI.create(cloud.url());
        }

        @Override
        Want.ImageNamed image() {
            return new Want.ImageNamed("clm-node-1.36-amd64-v1", "amazon");
        }

        @Override
        void makeControlPlane(AwsSdk sdk, String name) {
            try (CloudFormationClient stacks =
                    sdk.set(CloudFormationClient.builder()).build()) {
                stacks.createStack(request -> request.stackName(name).templateBody("""
                        Resources:
                          Eks: {Type: AWS::EKS::Cluster, Properties: {Name: %s}}
                        """.formatted(name)));
                stacks.waiter().waitUntilStackCreateComplete(request -> request.stackName(name));
            }
        }
    },
    /** Somebody else's simulation, which the environment names. */
    MOTO {
        @Override
        @Nullable
        URI open() {
            String url = System.getenv("CLM_MOTO_URL");
            if (url == null) {
                return null;
            }
            URI endpoint = URI.create(url);
            setUp(new AwsSdk(endpoint));
            return endpoint;
        }

        @Override
        Want.ImageNamed image() {
            return new Want.ImageNamed(IMAGE, "self");
        }

        @Override
        void makeControlPlane(AwsSdk sdk, String name) {
            try (EksClient eks = sdk.set(EksClient.builder()).build()) {
                eks.createCluster(request -> request.name(name)
                        .roleArn("arn:aws:iam::123456789012:role/eks")
                        .kubernetesNetworkConfig(network -> network.serviceIpv4Cidr("10.100.0.0/16"))
                        .resourcesVpcConfig(vpc -> vpc.subnetIds("subnet-1")));
            }
        }
    };

    static final String KEY = "alias/etcd-cluster";
    private static final String IMAGE = "clm-contract";

    private @Nullable URI opened;

    abstract @Nullable URI open() throws IOException;

    /** An image that is there once. */
    abstract Want.ImageNamed image();

    /** Brings an EKS cluster there. */
    abstract void makeControlPlane(AwsSdk sdk, String name);

    /** Its address; aborts the test when there is none. */
    synchronized URI endpoint() throws IOException {
        if (opened == null) {
            opened = open();
        }
        Assumptions.assumeTrue(opened != null, "no moto server: set CLM_MOTO_URL");
        return Objects.requireNonNull(opened);
    }

    /** What ours has by itself; a server may have been used before. */
    private static void setUp(AwsSdk sdk) {
        try (KmsClient kms = sdk.set(KmsClient.builder()).build();
                Ec2Client ec2 = sdk.set(Ec2Client.builder()).build();
                StsClient sts = sdk.set(StsClient.builder()).build()) {
            sts.getCallerIdentity();
            if (kms.listAliases().aliases().stream()
                    .noneMatch(alias -> alias.aliasName().equals(KEY))) {
                String id = kms.createKey().keyMetadata().keyId();
                kms.createAlias(request -> request.aliasName(KEY).targetKeyId(id));
            }
            if (ec2.describeImages(request -> request.owners("self")).images().isEmpty()) {
                ec2.registerImage(request -> request.name(IMAGE).architecture("x86_64"));
            }
        }
    }
}
