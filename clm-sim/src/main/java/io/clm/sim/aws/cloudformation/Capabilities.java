package io.clm.sim.aws.cloudformation;

import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.cloudformation.template.ResourceSpec;
import io.clm.sim.aws.cloudformation.template.Template;
import java.util.List;
import java.util.Set;

/** Refuses templates that make IAM resources when the caller has not said that this is meant. */
final class Capabilities {
    private static final Set<String> NAMES =
            Set.of("RoleName", "InstanceProfileName", "UserName", "GroupName", "ManagedPolicyName");

    private Capabilities() {}

    static void check(Template template, List<String> given) {
        List<ResourceSpec> iam = template.resources().values().stream()
                .filter(resource -> resource.type().startsWith("AWS::IAM::"))
                .toList();
        boolean named =
                iam.stream().anyMatch(r -> r.properties().keySet().stream().anyMatch(NAMES::contains));
        boolean allowed = given.contains("CAPABILITY_NAMED_IAM") || (!named && given.contains("CAPABILITY_IAM"));
        if (!iam.isEmpty() && !allowed) {
            throw new AwsException(
                    400,
                    "InsufficientCapabilitiesException",
                    "Requires capabilities : [" + (named ? "CAPABILITY_NAMED_IAM" : "CAPABILITY_IAM") + "]");
        }
    }
}
