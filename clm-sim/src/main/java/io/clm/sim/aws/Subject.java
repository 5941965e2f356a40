package io.clm.sim.aws;

import io.clm.sim.aws.protocol.Params;
import java.util.List;

/** What a call is about, for the journal of calls that fail. */
final class Subject {
    private static final List<String> FIELDS = List.of(
            "InstanceId",
            "InstanceId.1",
            "AutoScalingGroupName",
            "StackName",
            "ChangeSetName",
            "LaunchTemplateName",
            "LaunchTemplateId",
            "ResourceId.1");

    private Subject() {}

    static String of(Params params) {
        return FIELDS.stream()
                .flatMap(field -> params.find(field).stream())
                .findFirst()
                .orElse("");
    }
}
