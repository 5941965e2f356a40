package io.clm.sim.aws.autoscaling;

import io.clm.sim.aws.AwsAction;
import io.clm.sim.aws.AwsCall;
import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.protocol.Filters;
import io.clm.sim.aws.protocol.Page;
import io.clm.sim.aws.protocol.TagFilter;
import io.clm.sim.aws.protocol.Xml;
import io.clm.sim.journal.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** Groups: create, describe, delete. */
final class GroupActions {
    private final Groups groups;
    private final GroupXml xml;

    GroupActions(Groups groups, GroupXml xml) {
        this.groups = groups;
        this.xml = xml;
    }

    Map<String, AwsAction> actions() {
        return Map.of(
                "CreateAutoScalingGroup", this::create,
                "DescribeAutoScalingGroups", this::describe,
                "DeleteAutoScalingGroup", this::delete);
    }

    private void create(AwsCall call, Xml x) {
        String name = call.params().text("AutoScalingGroupName");
        if (groups.find(call.scope(), name).isPresent()) {
            throw new AwsException(
                    400,
                    "AlreadyExists",
                    "AutoScalingGroup by this name already exists - A group with the name " + name + " already exists");
        }
        Group group = read(call, name);
        groups.put(group);
        call.note(
                group.cluster().orElse(null),
                "create-group",
                "AutoScalingGroup",
                name,
                group.arn(),
                Outcome.DONE,
                null);
    }

    private static Group read(AwsCall call, String name) {
        int min = Integer.parseInt(call.params().text("MinSize"));
        int max = Integer.parseInt(call.params().text("MaxSize"));
        Size size = new Size(min, max, min)
                .order(min, max, call.params().integer("DesiredCapacity").orElse(null));
        LaunchSpec launch = GroupParams.launch(call.params())
                .orElseThrow(() -> AwsException.validation("Valid requests must contain a launch template"));
        List<String> subnets = GroupParams.subnets(call.scope(), call.params())
                .orElseThrow(
                        () -> AwsException.validation("At least one Availability Zone or VPC Subnet is required."));
        return new Group(
                name,
                call.scope(),
                arn(call, name),
                call.now(),
                size,
                launch,
                subnets,
                GroupParams.tags(call.params().items("Tags.member")),
                new TreeSet<>(),
                call.params().flag("NewInstancesProtectedFromScaleIn"),
                GroupSettings.DEFAULTS,
                false,
                call.now());
    }

    private static String arn(AwsCall call, String name) {
        return call.scope()
                .arn("autoscaling", "autoScalingGroup:" + UUID.randomUUID() + ":autoScalingGroupName/" + name);
    }

    private void describe(AwsCall call, Xml x) {
        List<String> names = call.params().texts("AutoScalingGroupNames.member");
        Filters filters = Filters.query(call.params());
        List<Group> found = groups.in(call.scope()).stream()
                .filter(group -> names.isEmpty() || names.contains(group.name()))
                .filter(group -> filters.pass(name -> TagFilter.said(checked(name), group.plainTags())))
                .sorted(Comparator.comparing(Group::name))
                .toList();
        int limit = Math.min(100, call.params().integer("MaxRecords").orElse(50));
        Page<Group> page = Page.of(
                found, Group::name, limit, call.params().find("NextToken").orElse(null));
        x.list("AutoScalingGroups", page.items(), xml::group).text("NextToken", page.next());
    }

    private static String checked(String filter) {
        if (!TagFilter.concerns(filter)) {
            throw AwsException.validation(
                    "Filter type " + filter + " is not correct. Allowed Filter types are: tag-key tag-value tag:<key>");
        }
        return filter;
    }

    private void delete(AwsCall call, Xml x) {
        Group group = groups.get(call.scope(), call.params().text("AutoScalingGroupName"));
        if (!call.params().flag("ForceDelete") && group.size().desired() > 0) {
            throw new AwsException(
                    400,
                    "ResourceInUse",
                    "You cannot delete an AutoScalingGroup while there are instances or pending Spot instance request(s)"
                            + " still in the group.");
        }
        groups.put(group.ending(call.now()));
        call.note(
                group.cluster().orElse(null),
                "delete-group",
                "AutoScalingGroup",
                group.name(),
                group.arn(),
                Outcome.DONE,
                null);
    }
}
