package io.clm.sim.aws;

import io.clm.sim.aws.ec2.Images;

/** A node pool's stack as templates write it. */
final class PoolTemplate {
    private PoolTemplate() {}

    static String of(String pool, String userData, int size) {
        return of(pool, userData, size, "");
    }

    static String of(String pool, String userData, int size, String more) {
        return """
                AWSTemplateFormatVersion: "2010-09-09"
                Description: pool %1$s  # a comment that stays
                Resources:
                  Template:
                    Type: AWS::EC2::LaunchTemplate
                    Properties:
                      LaunchTemplateName: kube-1-%1$s
                      LaunchTemplateData:
                        ImageId: %4$s
                        InstanceType: m5.large
                        UserData: !Base64 "%2$s"
                        BlockDeviceMappings:
                          - DeviceName: /dev/xvda
                            Ebs: {VolumeSize: 20, Encrypted: true}
                  Group:
                    Type: AWS::AutoScaling::AutoScalingGroup
                    Properties:
                      AutoScalingGroupName: kube-1-%1$s
                      MinSize: "%3$d"
                      MaxSize: "10"
                      AvailabilityZones: !GetAZs ""
                      LaunchTemplate:
                        LaunchTemplateId: !Ref Template
                        Version: !GetAtt Template.LatestVersionNumber
                      Tags:
                        - {Key: "kubernetes.io/cluster/%5$s", Value: owned, PropagateAtLaunch: true}
                        - {Key: kubernetes.io/node-pool, Value: %1$s, PropagateAtLaunch: true}
                        - {Key: k8s.io/cluster-autoscaler/node-template/label/pool, Value: %1$s, PropagateAtLaunch: true}
                        - {Key: private, Value: note, PropagateAtLaunch: false}
                %6$s
                Outputs:
                  Group:
                    Value: !Ref Group
                    Export: {Name: !Sub "${AWS::StackName}:group"}
                """.formatted(pool, userData, size, image(), CloudUnderTest.CLUSTER, more);
    }

    static String controlPlane() {
        String tag =
                "        - {Key: k8s.io/cluster-autoscaler/node-template/%s, Value: '%s', PropagateAtLaunch: true}\n";
        String more = tag.formatted("label/node-role.kubernetes.io/control-plane", "")
                + tag.formatted("taint/node-role.kubernetes.io/control-plane", ":NoSchedule");
        return of("master", "a", 1).replace("        - {Key: private", more + "        - {Key: private");
    }

    private static String image() {
        return Images.all(new Scope("123456789012", "eu-central-1")).getFirst().id();
    }
}
