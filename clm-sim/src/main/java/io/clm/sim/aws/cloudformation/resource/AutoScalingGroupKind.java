package io.clm.sim.aws.cloudformation.resource;

import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.autoscaling.Group;
import io.clm.sim.aws.autoscaling.GroupTag;
import io.clm.sim.aws.autoscaling.Groups;
import io.clm.sim.aws.autoscaling.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Auto Scaling groups. An update sets what the template says and leaves alone what it does not say: above all a desired
 * capacity that others have set.
 */
final class AutoScalingGroupKind implements ResourceKind {
    private final Groups groups;

    AutoScalingGroupKind(Groups groups) {
        this.groups = groups;
    }

    @Override
    public Made create(ResourceOrder order) throws ResourceFailure {
        GroupProperties wanted = new GroupProperties(order);
        String name = wanted.name().orElseGet(() -> PhysicalNames.of(order));
        if (groups.find(order.scope(), name).isPresent()) {
            throw new ResourceFailure(
                    "AutoScalingGroup by this name already exists - A group with the name " + name + " already exists");
        }
        String resource = "autoScalingGroup:" + UUID.randomUUID() + ":autoScalingGroupName/" + name;
        int min = wanted.min();
        String arn = order.scope().arn("autoscaling", resource);
        groups.put(new Group(
                name,
                order.scope(),
                arn,
                order.now(),
                sized(new Size(min, wanted.max(), min), wanted),
                wanted.launch(),
                wanted.subnets(),
                wanted.tags(),
                new TreeSet<>(),
                wanted.guardsNew(),
                wanted.settings(),
                false,
                order.now()));
        return new Made(name, order.properties(), Map.of("AutoScalingGroupARN", arn));
    }

    @Override
    public Made update(ResourceOrder order, Made before) throws ResourceFailure {
        Group group = groups.find(order.scope(), before.id())
                .orElseThrow(() -> new ResourceFailure("AutoScalingGroup " + before.id() + " not found"));
        GroupProperties wanted = new GroupProperties(order);
        GroupProperties had = new GroupProperties(order.with(before.properties()));
        groups.put(group.sized(sized(group.size(), wanted), order.now())
                .launching(wanted.launch(), order.now())
                .configured(wanted.subnets(), wanted.guardsNew(), wanted.settings(), order.now())
                .tagged(tags(group, had.tags(), wanted.tags()), order.now()));
        return new Made(before.id(), order.properties(), before.attributes());
    }

    @Override
    public void restore(ResourceOrder order, Made before, Made now) {
        try {
            update(order.with(before.properties()), now);
        } catch (ResourceFailure e) {
            throw AwsException.validation(e.reason());
        }
    }

    @Override
    public boolean delete(ResourceOrder order, Made made) {
        Optional<Group> group = groups.find(order.scope(), made.id());
        group.filter(there -> !there.deleting()).ifPresent(there -> groups.put(there.ending(order.now())));
        return group.isEmpty();
    }

    @Override
    public Set<String> replacing() {
        return Set.of("AutoScalingGroupName", "InstanceId");
    }

    /** The stack's tags come to the group and, as CloudFormation does it, to its instances. */
    @Override
    public Map<String, Object> effective(ResourceOrder order) {
        Map<String, Map<String, Object>> tags = new LinkedHashMap<>();
        order.stackTags().forEach((key, value) -> tags.put(key, GroupProperties.tag(key, value)));
        new Properties(order.logicalId(), order.properties())
                .objects("Tags")
                .forEach(tag -> tags.put(tag.text("Key").orElse(""), tag.map()));
        tags.putAll(Map.of(
                "aws:cloudformation:stack-name",
                        GroupProperties.tag("aws:cloudformation:stack-name", order.stackName()),
                "aws:cloudformation:stack-id", GroupProperties.tag("aws:cloudformation:stack-id", order.stackId()),
                "aws:cloudformation:logical-id",
                        GroupProperties.tag("aws:cloudformation:logical-id", order.logicalId())));
        Map<String, Object> effective = new LinkedHashMap<>(order.properties());
        effective.put("Tags", List.copyOf(tags.values()));
        return effective;
    }

    private static Size sized(Size current, GroupProperties wanted) throws ResourceFailure {
        try {
            return current.order(wanted.min(), wanted.max(), wanted.desired().orElse(null));
        } catch (AwsException e) {
            throw new ResourceFailure(e.message());
        }
    }

    private static Map<String, GroupTag> tags(Group group, Map<String, GroupTag> had, Map<String, GroupTag> wanted) {
        Map<String, GroupTag> tags = new LinkedHashMap<>(group.tags());
        had.keySet().forEach(tags::remove);
        tags.putAll(wanted);
        return tags;
    }
}
