package io.clm.sim.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.ArchitectureType;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.InstanceTypeInfo;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateVersion;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.StsException;

/** EC2 and STS through the real SDK. */
class Ec2IT {
    @TempDir
    Path state;

    CloudUnderTest cloud;
    Ec2Client client;

    @BeforeEach
    void start() {
        cloud = new CloudUnderTest(state, 100);
        client = cloud.ec2();
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void has_one_network_with_a_subnet_in_each_of_three_zones() {
        assertThat(client.describeVpcs().vpcs())
                .singleElement()
                .satisfies(vpc -> assertThat(vpc.cidrBlock()).isEqualTo("172.31.0.0/16"));
        String vpc = client.describeVpcs(r -> r.filters(f -> f.name("isDefault").values("true")))
                .vpcs()
                .getFirst()
                .vpcId();
        assertThat(client.describeSubnets(r -> r.filters(f -> f.name("vpc-id").values(vpc)))
                        .subnets())
                .hasSize(3)
                .allMatch(subnet -> subnet.tags().getFirst().key().equals("kubernetes.io/role/elb"))
                .extracting(Subnet::availabilityZone)
                .containsExactly("eu-central-1a", "eu-central-1b", "eu-central-1c");
        assertThat(client.describeAvailabilityZones().availabilityZones()).hasSize(3);
    }

    @Test
    void finds_images_by_name_and_owner_and_knows_instance_types() {
        assertThat(client.describeImages(r ->
                                r.owners("amazon").filters(f -> f.name("name").values("clm-node-1.36-amd64-v2")))
                        .images())
                .singleElement()
                .extracting(Image::architectureAsString)
                .isEqualTo("x86_64");
        assertThat(client.describeImages(r -> r.owners("999999999999")).images())
                .isEmpty();
        InstanceTypeInfo type = client.describeInstanceTypes(r -> r.instanceTypesWithStrings("m5d.large"))
                .instanceTypes()
                .getFirst();
        assertThat(type.vCpuInfo().defaultVCpus()).isEqualTo(2);
        assertThat(type.memoryInfo().sizeInMiB()).isEqualTo(8192L);
        assertThat(type.processorInfo().supportedArchitectures()).containsExactly(ArchitectureType.X86_64);
        assertThat(type.instanceStorageInfo().totalSizeInGB()).isEqualTo(75L);
        assertThatThrownBy(() -> client.describeInstanceTypes(r -> r.instanceTypesWithStrings("m5.tiny")))
                .hasMessageContaining("do not exist: [m5.tiny]");
    }

    @Test
    void keeps_versions_of_launch_templates() {
        client.createLaunchTemplate(r -> r.launchTemplateName("t")
                .launchTemplateData(d -> d.imageId("ami-1")
                        .userData("YQ==")
                        .securityGroupIds("sg-1", "sg-2")
                        .blockDeviceMappings(b -> b.deviceName("/dev/xvda").ebs(e -> e.volumeSize(20)))));
        client.createLaunchTemplateVersion(
                r -> r.launchTemplateName("t").sourceVersion("1").launchTemplateData(d -> d.userData("Yg==")));
        LaunchTemplateVersion latest = client.describeLaunchTemplateVersions(
                        r -> r.launchTemplateName("t").versions("$Latest"))
                .launchTemplateVersions()
                .getFirst();
        assertThat(latest.versionNumber()).isEqualTo(2L);
        assertThat(latest.defaultVersion()).isFalse();
        assertThat(latest.launchTemplateData().userData()).isEqualTo("Yg==");
        assertThat(latest.launchTemplateData().securityGroupIds()).containsExactly("sg-1", "sg-2");
        assertThat(latest.launchTemplateData()
                        .blockDeviceMappings()
                        .getFirst()
                        .ebs()
                        .volumeSize())
                .isEqualTo(20);
        assertThat(client.describeLaunchTemplates().launchTemplates().getFirst().latestVersionNumber())
                .isEqualTo(2L);
        assertThatThrownBy(() -> client.createLaunchTemplate(
                        r -> r.launchTemplateName("t").launchTemplateData(d -> d.imageId("ami-1"))))
                .hasMessageContaining("already in use");
        assertThatThrownBy(() -> client.describeLaunchTemplateVersions(
                        r -> r.launchTemplateName("t").versions("9")))
                .isInstanceOf(Ec2Exception.class)
                .satisfies(e -> assertThat(
                                ((AwsServiceException) e).awsErrorDetails().errorCode())
                        .isEqualTo("InvalidLaunchTemplateId.VersionNotFound"));
    }

    @Test
    void says_which_instances_and_actions_there_are_not() {
        assertThatThrownBy(() -> client.terminateInstances(r -> r.instanceIds("i-0123456789abcdef0")))
                .hasMessageContaining("The instance ID 'i-0123456789abcdef0' does not exist");
        assertThatThrownBy(() -> client.describeInstances(r -> r.instanceIds("nonsense")))
                .hasMessageContaining("Invalid id");
        assertThatThrownBy(() -> client.describeKeyPairs())
                .isInstanceOf(Ec2Exception.class)
                .hasMessageContaining("The action DescribeKeyPairs is not valid");
        assertThat(cloud.journal("DescribeKeyPairs"))
                .singleElement()
                .satisfies(item -> assertThat(item.path("outcome").asString()).isEqualTo("failed"));
    }

    @Test
    void gives_credentials_of_another_account_that_sees_only_its_own_things() {
        client.createLaunchTemplate(r -> r.launchTemplateName("t").launchTemplateData(d -> d.imageId("ami-1")));
        Credentials other = cloud.sts("test")
                .assumeRole(
                        r -> r.roleArn("arn:aws:iam::210987654321:role/worker").roleSessionName("s"))
                .credentials();
        assertThat(cloud.sts(other.accessKeyId()).getCallerIdentity().account()).isEqualTo("210987654321");
        assertThat(cloud.sts("test").getCallerIdentity().account()).isEqualTo("123456789012");
        assertThat(cloud.ec2(other.accessKeyId()).describeLaunchTemplates().launchTemplates())
                .isEmpty();
        assertThat(cloud.ec2(other.accessKeyId())
                        .describeVpcs()
                        .vpcs()
                        .getFirst()
                        .vpcId())
                .isNotEqualTo(client.describeVpcs().vpcs().getFirst().vpcId());
        assertThatThrownBy(() -> cloud.sts("test")
                        .assumeRole(r -> r.roleArn("arn:aws:iam::1:role/x").roleSessionName("s")))
                .isInstanceOf(StsException.class);
    }
}
