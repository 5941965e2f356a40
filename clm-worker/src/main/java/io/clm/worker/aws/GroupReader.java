package io.clm.worker.aws;

import io.clm.core.roll.InstanceView.LifeCycle;
import io.clm.worker.pool.Group;
import io.clm.worker.pool.Machine;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.Instance;
import software.amazon.awssdk.services.autoscaling.model.SuspendedProcess;
import software.amazon.awssdk.services.autoscaling.model.TagDescription;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** Reads groups with the launch times of their machines and the template versions they launch from. */
final class GroupReader {
    private static final String[] POOL_TAGS = {"kubernetes.io/node-pool", "NodePool"};

    private final Ec2Client ec2;
    private final LaunchTimes launches;

    GroupReader(Ec2Client ec2, LaunchTimes launches) {
        this.ec2 = ec2;
        this.launches = launches;
    }

    List<Group> read(List<AutoScalingGroup> groups) {
        Map<String, Instant> launched = launches.of(
                groups.stream().flatMap(group -> group.instances().stream()).toList());
        LaunchSources sources = new LaunchSources(ec2);
        return groups.stream().map(group -> read(group, launched, sources)).toList();
    }

    private static Group read(AutoScalingGroup group, Map<String, Instant> launched, LaunchSources sources) {
        Map<String, String> tags = new HashMap<>();
        for (TagDescription tag : group.tags()) {
            tags.put(tag.key(), Optional.ofNullable(tag.value()).orElse(""));
        }
        String current = sources.of(group);
        return new Group(
                group.autoScalingGroupName(),
                pool(tags),
                group.minSize(),
                group.maxSize(),
                group.desiredCapacity(),
                tags,
                group.suspendedProcesses().stream()
                        .map(SuspendedProcess::processName)
                        .collect(java.util.stream.Collectors.toSet()),
                group.instances().stream()
                        .map(machine -> machine(machine, group, current, launched))
                        .toList());
    }

    private static String pool(Map<String, String> tags) {
        for (String key : POOL_TAGS) {
            if (tags.containsKey(key)) {
                return tags.get(key);
            }
        }
        return "";
    }

    private static Machine machine(
            Instance machine, AutoScalingGroup group, String current, Map<String, Instant> launched) {
        return new Machine(
                machine.instanceId(),
                group.autoScalingGroupName(),
                machine.availabilityZone(),
                Optional.ofNullable(machine.instanceType()).orElse(""),
                current.equals(LaunchSources.of(machine.launchTemplate())),
                state(machine.lifecycleStateAsString()),
                launched.getOrDefault(machine.instanceId(), Instant.EPOCH));
    }

    private static LifeCycle state(String state) {
        if (state.startsWith("Terminat") || state.startsWith("Detach")) {
            return LifeCycle.TERMINATING;
        }
        if (state.startsWith("Pending") || state.startsWith("Warmed")) {
            return LifeCycle.PENDING;
        }
        return state.equals("InService") ? LifeCycle.IN_SERVICE : LifeCycle.STANDBY;
    }
}
