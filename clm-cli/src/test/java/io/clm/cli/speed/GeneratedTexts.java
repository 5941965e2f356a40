package io.clm.cli.speed;

/** The made-up repository's defaults, stacks and user data. */
final class GeneratedTexts {

    private static final int OUTPUTS = 12;
    private static final int ROLES = 90;
    private static final int UNITS = 60;

    private GeneratedTexts() {}

    static String defaults(int components) {
        StringBuilder text = new StringBuilder("# What clusters take that say nothing else.\n");
        for (int i = 0; i < components; i++) {
            text.append("""
                    {{ if eq .Cluster.Environment "production" }}
                    part_N_replicas: "3"
                    {{ else }}
                    part_N_replicas: "1"
                    {{ end }}
                    part_N_cpu: "100m"
                    part_N_memory: "200Mi"
                    part_N_enabled: "true"
                    part_N_level: "info" # one of debug, info, warn
                    """.replace("N", String.valueOf(i)));
        }
        return text.append("audit_bucket: \"audit-{{ .Cluster.Region }}\"\n").toString();
    }

    static String mainStack() {
        StringBuilder text = new StringBuilder("Metadata:\n  Tags: {owner: \"{{ .Cluster.Owner }}\"}\nResources:\n");
        for (int i = 0; i < ROLES; i++) {
            text.append(role(i));
        }
        text.append("Outputs:\n");
        for (int i = 0; i < OUTPUTS; i++) {
            text.append("  Role")
                    .append(i)
                    .append(": {Value: !GetAtt Role")
                    .append(i)
                    .append(".Arn}\n");
        }
        return text.toString();
    }

    private static String role(int number) {
        return """
                {{- if ne .Cluster.Environment "nowhere" }}
                  RoleNUMBER:
                    Type: AWS::IAM::Role
                    Properties:
                      RoleName: "{{ .Cluster.LocalID }}-part-NUMBER"
                      Path: /
                      AssumeRolePolicyDocument:
                        Version: "2012-10-17"
                        Statement:
                        - Effect: Allow
                          Principal: {Service: [ec2.amazonaws.com]}
                          Action: ["sts:AssumeRole"]
                        - Effect: Allow
                          Principal:
                            AWS: !Join ["", ["arn:aws:iam::{{ accountID .Cluster.InfrastructureAccount }}:role/", "{{ .Cluster.LocalID }}-worker"]]
                          Action: ["sts:AssumeRole"]
                      Policies:
                      - PolicyName: root
                        PolicyDocument:
                          Version: "2012-10-17"
                          Statement:
                          - Effect: Allow
                            Action: ["s3:GetObject", "s3:ListBucket", "s3:PutObject"]
                            Resource:
                            - "arn:aws:s3:::{{ .Cluster.ConfigItems.audit_bucket }}/part-NUMBER/*"
                            - "arn:aws:s3:::{{ .Cluster.ConfigItems.audit_bucket }}"
                {{- end }}
                """.replace("NUMBER", String.valueOf(number));
    }

    static String etcdStack() {
        return """
                Resources:
                  Group:
                    Type: AWS::AutoScaling::AutoScalingGroup
                    Properties: {MinSize: "3", MaxSize: "3", AvailabilityZones: ["{{ .Cluster.Region }}a"]}
                """;
    }

    static String poolStack() {
        return """
                Resources:
                  LaunchTemplate:
                    Type: AWS::EC2::LaunchTemplate
                    Properties:
                      LaunchTemplateName: "{{ .Cluster.LocalID }}-{{ .NodePool.Name }}"
                      LaunchTemplateData:
                        InstanceType: "{{ index .NodePool.InstanceTypes 0 }}"
                        UserData: "{{ .Values.UserData }}"
                  Group:
                    Type: AWS::AutoScaling::AutoScalingGroup
                    Properties:
                      MinSize: "{{ .NodePool.MinSize }}"
                      MaxSize: "{{ .NodePool.MaxSize }}"
                      AvailabilityZones: ["{{ .Cluster.Region }}a"]
                      LaunchTemplate:
                        LaunchTemplateId: !Ref LaunchTemplate
                        Version: !GetAtt LaunchTemplate.LatestVersionNumber
                """;
    }

    static String userData(int version) {
        StringBuilder text = new StringBuilder("#cloud-config\nwrite_files:\n");
        for (int i = 0; i < UNITS; i++) {
            text.append("""
                      - path: /etc/parts/N.env
                        owner: root:root
                        content: |
                          POOL={{ $.NodePool.Name }}
                          REGION={{ $.Cluster.Region }}
                          LEVEL={{ index $.Cluster.ConfigItems "part_N_level" }}
                          {{ if $.NodePool.IsSpot }}SPOT=true{{ else }}SPOT=false{{ end }}
                    """.replace("N.env", i + ".env").replace("part_N", "part_" + i));
        }
        return text + "  - path: /etc/parts/version\n    content: \"v" + version + "\"\n";
    }
}
