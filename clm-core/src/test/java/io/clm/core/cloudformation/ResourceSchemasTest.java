package io.clm.core.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.schema.JsonType;
import io.clm.core.schema.Schema;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceSchemasTest {

    private final ResourceSchemas schemas = ResourceSchemas.bundled();

    @Test
    void knows_the_properties_of_a_type() {
        ResourceSchema group =
                schemas.find("AWS::AutoScaling::AutoScalingGroup").orElseThrow();

        assertThat(group.properties().required()).containsExactly("MaxSize", "MinSize");
        assertThat(group.property("DesiredCapacity").orElseThrow().types()).containsExactly(JsonType.STRING);
        assertThat(group.readOnly()).containsExactly("AutoScalingGroupARN");
        assertThat(group.primaryIdentifier()).containsExactly("AutoScalingGroupName");
        assertThat(group.property("NoSuchThing")).isEmpty();
    }

    @Test
    void follows_references_to_definitions() {
        ResourceSchema template = schemas.find("AWS::EC2::LaunchTemplate").orElseThrow();

        Schema data = template.property("LaunchTemplateData").orElseThrow();

        assertThat(data.properties()).containsKeys("ImageId", "UserData", "BlockDeviceMappings");
    }

    @Test
    void reads_a_type_once() {
        assertThat(schemas.find("AWS::S3::Bucket").orElseThrow())
                .isSameAs(schemas.find("AWS::S3::Bucket").orElseThrow());
    }

    @Test
    void carries_enumerations_of_texts() {
        Schema protocol = schemas.find("AWS::ElasticLoadBalancingV2::TargetGroup")
                .flatMap(group -> group.property("TargetType"))
                .orElseThrow();

        assertThat(protocol.enumeration()).isEqualTo(Set.of("alb", "instance", "ip", "lambda"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWS::EC2::Nothing", "AWS::Nothing::AtAll", "Custom::Thing", "", "../../x", "AWS::EC2"})
    void says_nothing_of_types_it_does_not_have(String type) {
        assertThat(schemas.find(type)).isEmpty();
    }

    @Test
    void knows_which_types_are_deleted_before_they_are_made_again() {
        assertThat(schemas.find("AWS::EC2::EIPAssociation").orElseThrow().deletedFirst())
                .isTrue();
        assertThat(schemas.find("AWS::EC2::Instance").orElseThrow().deletedFirst())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "AWS::EC2::LaunchTemplate, LaunchTemplateName, REPLACE",
        "AWS::EC2::LaunchTemplate, LaunchTemplateData, IN_PLACE",
        "AWS::EC2::LaunchTemplate, LaunchTemplateData/ImageId, IN_PLACE",
        "AWS::EC2::LaunchTemplate, LaunchTemplateData/BlockDeviceMappings/0/Ebs/VolumeSize, IN_PLACE",
        "AWS::EC2::LaunchTemplate, LaunchTemplateData/NoSuchThing, UNKNOWN",
        "AWS::EC2::LaunchTemplate, NoSuchThing, UNKNOWN",
        "AWS::AutoScaling::AutoScalingGroup, AutoScalingGroupName, REPLACE",
        "AWS::AutoScaling::AutoScalingGroup, MinSize, IN_PLACE",
        "AWS::AutoScaling::AutoScalingGroup, Tags/3/Value, IN_PLACE",
        "AWS::AutoScaling::AutoScalingGroup, LaunchTemplate/Version, CONDITIONAL",
        "AWS::IAM::Role, RoleName, REPLACE",
        "AWS::IAM::Role, AssumeRolePolicyDocument/Statement/0/Effect, IN_PLACE",
        "AWS::IAM::InstanceProfile, Roles/0, IN_PLACE",
        "AWS::S3::Bucket, BucketName, REPLACE",
        "AWS::S3::Bucket, Tags, IN_PLACE",
        "AWS::EC2::SecurityGroup, GroupDescription, REPLACE",
        "AWS::EC2::SecurityGroupIngress, CidrIp, REPLACE",
        "AWS::EC2::SecurityGroupIngress, Description, IN_PLACE",
        "AWS::EC2::Instance, InstanceType, CONDITIONAL",
        "AWS::EC2::Instance, SubnetId, REPLACE",
        "AWS::EKS::Cluster, KubernetesNetworkConfig/IpFamily, REPLACE",
        "AWS::EKS::Cluster, KubernetesNetworkConfig, CONDITIONAL",
        "AWS::EKS::Cluster, Version, IN_PLACE",
        "AWS::RDS::DBInstance, StorageType, CONDITIONAL",
        "AWS::Lex::BotVersion, Description, REPLACE",
    })
    void tells_what_a_change_does(String type, String path, UpdateBehaviour expected) {
        assertThat(schemas.find(type).orElseThrow().of(path)).isEqualTo(expected);
    }
}
