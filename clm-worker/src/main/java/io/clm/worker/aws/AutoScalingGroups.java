package io.clm.worker.aws;

import io.clm.worker.outside.Refused;
import io.clm.worker.pool.Group;
import io.clm.worker.pool.Groups;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.Tag;

/** Auto Scaling groups; what their instances run from is asked of EC2. */
final class AutoScalingGroups implements Groups {
    private final AutoScalingClient client;
    private final GroupReader reader;

    AutoScalingGroups(AwsClients.Regional clients) {
        this.client = clients.groups();
        this.reader = new GroupReader(clients.machines(), clients.launches());
    }

    @Override
    public List<Group> ofCluster(String clusterId) {
        List<AutoScalingGroup> groups = AwsCalls.call(
                "auto-scaling",
                () -> client
                        .describeAutoScalingGroupsPaginator(request ->
                                request.filters(filter -> filter.name("tag:kubernetes.io/cluster/" + clusterId)
                                        .values("owned")))
                        .autoScalingGroups()
                        .stream()
                        .toList());
        return reader.read(groups);
    }

    @Override
    public void resize(String group, int min, int max, int desired) {
        AwsCalls.run(
                subject(group),
                () -> client.updateAutoScalingGroup(request -> request.autoScalingGroupName(group)
                        .minSize(min)
                        .maxSize(max)
                        .desiredCapacity(desired)));
    }

    @Override
    public void tag(String group, String key, String value) {
        AwsCalls.run(
                subject(group), () -> client.createOrUpdateTags(request -> request.tags(groupTag(group, key, value))));
    }

    @Override
    public void untag(String group, String key) {
        AwsCalls.run(subject(group), () -> client.deleteTags(request -> request.tags(groupTag(group, key, null))));
    }

    private static Tag groupTag(String group, String key, @Nullable String value) {
        return Tag.builder()
                .resourceId(group)
                .resourceType("auto-scaling-group")
                .key(key)
                .value(value)
                .propagateAtLaunch(false)
                .build();
    }

    @Override
    public void suspend(String group, String process) {
        AwsCalls.run(
                subject(group),
                () -> client.suspendProcesses(
                        request -> request.autoScalingGroupName(group).scalingProcesses(process)));
    }

    @Override
    public void resume(String group, String process) {
        AwsCalls.run(
                subject(group),
                () -> client.resumeProcesses(
                        request -> request.autoScalingGroupName(group).scalingProcesses(process)));
    }

    @Override
    public void terminate(String machine, boolean decrement) {
        try {
            AwsCalls.run(
                    "instance/" + machine,
                    () -> client.terminateInstanceInAutoScalingGroup(
                            request -> request.instanceId(machine).shouldDecrementDesiredCapacity(decrement)));
        } catch (Refused e) {
            if (!e.reason().contains("not found") && !e.reason().contains("not part of")) {
                throw e;
            }
        }
    }

    private static String subject(String group) {
        return "group/" + group;
    }
}
