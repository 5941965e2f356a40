package io.clm.core.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.guard.Finding;
import io.clm.core.yaml.YamlNode;
import io.clm.core.yaml.YamlReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateCheckTest {

    private static final String GOOD = """
            AWSTemplateFormatVersion: "2010-09-09"
            Description: a pool
            Parameters:
              Size: {Type: String, Default: "1"}
            Mappings:
              Images: {eu: {ami: ami-1}}
            Conditions:
              Big: !Equals [!Ref Size, "2"]
            Resources:
              Role:
                Type: AWS::IAM::Role
                Properties:
                  AssumeRolePolicyDocument:
                    Version: "2012-10-17"
                    Statement:
                      - Effect: Allow
                        Action: ["sts:AssumeRole"]
                        Principal: {Service: ec2.amazonaws.com}
                        Condition: {StringEquals: {"aws:SourceAccount": "1"}}
                  Path: /
              Profile:
                Type: AWS::IAM::InstanceProfile
                Properties:
                  Roles: [!Ref Role]
              Template:
                Type: AWS::EC2::LaunchTemplate
                Properties:
                  LaunchTemplateData:
                    ImageId: !FindInMap [Images, eu, ami]
                    IamInstanceProfile: {Name: {Ref: Profile}}
                    BlockDeviceMappings:
                      - DeviceName: /dev/xvda
                        Ebs: {VolumeSize: 50, VolumeType: gp3, Encrypted: true}
                    UserData: !Sub "x ${Role.Arn} ${AWS::Region} ${!shell} ${clm:stack-output:Later}"
              Group:
                Type: AWS::AutoScaling::AutoScalingGroup
                DependsOn: Profile
                UpdatePolicy: {AutoScalingScheduledAction: {IgnoreUnmodifiedGroupSizeProperties: true}}
                Properties:
                  MinSize: "1"
                  MaxSize: 3
                  LaunchTemplate:
                    LaunchTemplateId: !Ref Template
                    Version: !GetAtt Template.LatestVersionNumber
                  VPCZoneIdentifier: [subnet-1]
                  Tags:
                    - {Key: a, Value: b, PropagateAtLaunch: true}
            Outputs:
              RoleArn:
                Value: !GetAtt Role.Arn
                Export: {Name: !Sub "${AWS::StackName}:role"}
            """;

    private static List<Finding> check(String text) {
        YamlNode root = YamlReader.read(text).documents().getFirst().root();
        return TemplateCheck.of("stack.yaml", text, (YamlNode.Mapping) root);
    }

    /** The good template with one part of it written differently. */
    private static List<Finding> with(String part, String other) {
        assertThat(GOOD).contains(part);
        return check(GOOD.replace(part, other));
    }

    @Test
    void finds_nothing_in_a_good_template() {
        assertThat(check(GOOD)).isEmpty();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("[!Ref Role]", "[!Ref Rolle]", "stack-reference", "24:15"),
                Arguments.of("{Ref: Profile}", "{Ref: Profil}", "stack-reference", "30:36"),
                Arguments.of("!GetAtt Role.Arn", "!GetAtt Rolle.Arn", "stack-reference", "50:12"),
                Arguments.of("!GetAtt Role.Arn", "!GetAtt [Rolle, Arn]", "stack-reference", "50:12"),
                Arguments.of("${Role.Arn}", "${Role2.Arn}", "stack-reference", "34:19"),
                Arguments.of("${Role.Arn}", "${HOME}", "stack-reference", "34:19"),
                Arguments.of("${AWS::Region}", "${AWS::Regoin}", "stack-reference", "34:19"),
                Arguments.of("DependsOn: Profile", "DependsOn: [Profil]", "stack-reference", "37:17"),
                Arguments.of("MaxSize: 3", "MaxSize: !If [Small, 1, 2]", "stack-reference", "41:16"),
                Arguments.of("DependsOn: Profile", "Condition: Small", "stack-reference", "37:16"),
                Arguments.of("[Images, eu", "[Imags, eu", "stack-reference", "29:18"),
                Arguments.of("[Images, eu", "[Images, us", "stack-reference", "29:18"),
                Arguments.of("[!Ref Size, \"2\"]", "[!Ref Role, \"2\"]", "stack-reference", "8:17"),
                Arguments.of("!Equals [!Ref Size, \"2\"]", "!Not [!Condition Nope]", "stack-reference", "8:14"),
                Arguments.of("!Equals [!Ref Size, \"2\"]", "{Fn::Not: [{Condition: Nope}]}", "stack-reference", "8:31"),
                Arguments.of("Path: /", "Path: !Join ['', [/, !Ref Nope]]", "stack-reference", "20:28"),
                Arguments.of("!Equals", "!Equal", "stack-function", "8:8"),
                Arguments.of("    Type: AWS::IAM::Role\n", "", "stack-structure", "10:3"),
                Arguments.of("Outputs:", "Output:", "stack-structure", "48:1"),
                Arguments.of("  Role:", "  My-Role:", "stack-structure", "10:3"),
                Arguments.of("DependsOn: Profile", "DependOn: Profile", "stack-structure", "37:5"),
                Arguments.of("DependsOn: Profile", "DeletionPolicy: Keep", "stack-structure", "37:21"),
                Arguments.of("    Value: !GetAtt Role.Arn\n", "", "stack-structure", "49:3"),
                Arguments.of("Type: String, ", "", "stack-structure", "4:3"),
                Arguments.of("2010-09-09", "2011-09-09", "stack-structure", "1:1"),
                Arguments.of(", Default: \"1\"", "", "stack-parameter", "4:3"),
                Arguments.of("AWS::IAM::Role", "Role", "stack-type", "11:11"),
                Arguments.of("AWS::IAM::InstanceProfile", "Custom::Profile", "stack-property", "24:7"),
                Arguments.of("      MaxSize: 3\n", "", "stack-property", "40:7"),
                Arguments.of("MaxSize: 3", "MaxSize: !Ref AWS::NoValue", "stack-property", "40:7"),
                Arguments.of("Roles: [!Ref Role]", "Roles: role", "stack-value", "24:14"),
                Arguments.of("VolumeSize: 50", "VolumeSize: fifty", "stack-value", "33:31"),
                Arguments.of("Encrypted: true", "Encrypted: maybe", "stack-value", "33:63"),
                Arguments.of("[subnet-1]", "{a: b}", "stack-value", "45:26"),
                Arguments.of("VolumeType: gp3", "VolumeType:", "stack-null", "33:46"),
                Arguments.of("Path: /", "Path: !Ref Profile", "stack-cycle", "10:3"),
                Arguments.of("Path: /", "Path: !GetAtt Role.Arn", "stack-cycle", "10:3"),
                Arguments.of(
                        "Outputs:",
                        "Outputs:\n  Other: {Value: x, Export: {Name: !Sub '${AWS::StackName}:role'}}",
                        "stack-export",
                        "52:20"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void blocks_what_cloudformation_refuses(String part, String other, String rule, String place) {
        List<Finding> findings = with(part, other);

        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.where()).isEqualTo("stack.yaml:" + place);
            assertThat(finding.blocks()).isTrue();
        });
    }

    static Stream<Arguments> doubtful() {
        return Stream.of(
                Arguments.of("MaxSize: 3", "MaxSize: 3\n      MaxSiez: 4", "stack-property", "did you mean MaxSize?"),
                Arguments.of("VolumeSize: 50", "VolumSize: 50", "stack-property", "did you mean VolumeSize?"),
                Arguments.of("Path: /", "Path: /\n      Arn: x", "stack-property", "is made by AWS"),
                Arguments.of("AWS::IAM::Role", "AWS::IAM::Rolle", "stack-type", "not in the bundled schemas"),
                Arguments.of("Role.Arn\n", "Role.Arm\n", "stack-attribute", "has no attribute Arm"),
                Arguments.of("VolumeType: gp3", "VolumeType: gp9", "stack-value", "must be one of gp2, gp3"),
                Arguments.of("MinSize: \"1\"", "MinSize: one", "stack-value", "must match"));
    }

    @ParameterizedTest
    @MethodSource("doubtful")
    void only_warns_of_what_aws_may_have_added_since(String part, String other, String rule, String what) {
        assertThat(with(part, other)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.what() + " " + finding.fix()).contains(what);
            assertThat(finding.blocks()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"50\"",
                "!Ref Size",
                "{Ref: Size}",
                "!If [Big, 50, \"60\"]",
                "!If [Big, 50, !Ref AWS::NoValue]",
                "'{{resolve:ssm:/size:1}}'",
                "!Select [0, !Split [',', '1,2']]"
            })
    void takes_values_that_cloudformation_takes(String size) {
        assertThat(with("VolumeSize: 50", "VolumeSize: " + size)).isEmpty();
    }

    @Test
    void looks_into_both_branches_of_a_condition() {
        assertThat(with("VolumeSize: 50", "VolumeSize: !If [Big, 50, many]"))
                .extracting(Finding::where)
                .containsExactly("stack.yaml:33:45");
    }

    @Test
    void finds_all_errors_at_once() {
        String text = GOOD.replace("[!Ref Role]", "[!Ref Rolle]").replace("VolumeSize: 50", "VolumeSize: fifty");

        assertThat(check(text)).hasSize(2);
    }

    @Test
    void says_once_what_many_resources_have() {
        String rule = "  Rule%d: {Type: AWS::EC2::SecurityGroupIngress, Properties: {IpProtocol: tcp, Tags: []}}\n";
        String text = "Resources:\n" + rule.formatted(1) + rule.formatted(2) + rule.formatted(3) + rule.formatted(4);

        assertThat(check(text))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.what())
                                .isEqualTo(
                                        "Tags of Rule1, Rule2, Rule3 and 1 more (AWS::EC2::SecurityGroupIngress) is not known"));
    }

    @Test
    void a_macro_may_make_what_is_named() {
        assertThat(with("Description: a pool", "Transform: Mine")).isEmpty();
        assertThat(check(GOOD.replace("Description: a pool", "Transform: Mine").replace("[!Ref Role]", "[!Ref Made]")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.blocks()).isFalse());
    }

    @Test
    void blocks_what_is_larger_than_cloudformation_takes() {
        StringBuilder text = new StringBuilder("Resources:\n");
        for (int i = 0; i < 501; i++) {
            text.append("  T").append(i).append(": {Type: AWS::SNS::Topic}\n");
        }

        assertThat(check(text.toString()))
                .extracting(Finding::what)
                .containsExactly("there are 501 resources, CloudFormation takes 500");
        assertThat(check(text + "# " + "x".repeat(1_000_000))).hasSize(2);
    }

    @Test
    void says_which_template_has_to_go_through_s3_and_does_not_warn_of_it() {
        String text = "Resources: {T: {Type: AWS::SNS::Topic}}\n# ";

        assertThat(check(text + "x".repeat(51_200 - text.length()))).isEmpty();
        assertThat(check(text + "x".repeat(51_201 - text.length())))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.INFO);
                    assertThat(finding.rule()).isEqualTo("stack-limit");
                    assertThat(finding.what()).contains("51200 bytes", "S3");
                });
        assertThat(check(text + "x".repeat(1_000_001 - text.length())))
                .singleElement()
                .matches(Finding::blocks);
    }
}
