package io.clm.worker.aws;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.LaunchTemplateSpecification;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.LaunchTemplate;

/** From which version of which launch template machines come; {@code $Latest} and {@code $Default} are looked up. */
final class LaunchSources {
    private final Ec2Client ec2;
    private final Map<String, LaunchTemplate> templates = new HashMap<>();

    LaunchSources(Ec2Client ec2) {
        this.ec2 = ec2;
    }

    /** What a group launches from now. */
    String of(AutoScalingGroup group) {
        LaunchTemplateSpecification spec = group.launchTemplate();
        if (spec == null && group.mixedInstancesPolicy() != null) {
            spec = group.mixedInstancesPolicy().launchTemplate().launchTemplateSpecification();
        }
        if (spec == null) {
            return "";
        }
        String version = spec.version() == null ? "$Default" : spec.version();
        return version.startsWith("$") ? of(resolve(spec.launchTemplateId(), version)) : of(spec);
    }

    /** What a machine was launched from; empty when from no template. */
    static String of(@Nullable LaunchTemplateSpecification spec) {
        return spec == null ? "" : spec.launchTemplateId() + ":" + spec.version();
    }

    private LaunchTemplateSpecification resolve(String id, String version) {
        LaunchTemplate template = templates.computeIfAbsent(id, this::describe);
        long number = version.equals("$Latest") ? template.latestVersionNumber() : template.defaultVersionNumber();
        return LaunchTemplateSpecification.builder()
                .launchTemplateId(id)
                .version(Long.toString(number))
                .build();
    }

    private LaunchTemplate describe(String id) {
        return AwsCalls.call(
                "launch-template/" + id,
                () -> ec2.describeLaunchTemplates(request -> request.launchTemplateIds(id))
                        .launchTemplates()
                        .getFirst());
    }
}
