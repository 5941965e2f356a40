package io.clm.sim.aws.autoscaling;

import io.clm.sim.aws.AwsAction;
import io.clm.sim.aws.AwsCall;
import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.protocol.Xml;
import io.clm.sim.journal.Outcome;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** SuspendProcesses and ResumeProcesses; without names they mean all. */
final class ProcessActions {
    static final SortedSet<String> ALL = new TreeSet<>(List.of(
            "AZRebalance",
            "AddToLoadBalancer",
            "AlarmNotification",
            "HealthCheck",
            "InstanceRefresh",
            "Launch",
            "ReplaceUnhealthy",
            "ScheduledActions",
            "Terminate"));

    private final Groups groups;

    ProcessActions(Groups groups) {
        this.groups = groups;
    }

    Map<String, AwsAction> actions() {
        return Map.of("SuspendProcesses", this::suspend, "ResumeProcesses", this::resume);
    }

    private void suspend(AwsCall call, Xml x) {
        Group group = groups.get(call.scope(), call.params().text("AutoScalingGroupName"));
        SortedSet<String> next = new TreeSet<>(group.suspended());
        next.addAll(named(call));
        save(call, group, next);
    }

    private void resume(AwsCall call, Xml x) {
        Group group = groups.get(call.scope(), call.params().text("AutoScalingGroupName"));
        SortedSet<String> next = new TreeSet<>(group.suspended());
        named(call).forEach(next::remove);
        save(call, group, next);
    }

    private static List<String> named(AwsCall call) {
        List<String> names = call.params().texts("ScalingProcesses.member");
        for (String name : names) {
            if (!ALL.contains(name)) {
                throw AwsException.validation(name + " is not a valid process type. Valid types are: " + ALL);
            }
        }
        return names.isEmpty() ? List.copyOf(ALL) : names;
    }

    private void save(AwsCall call, Group group, SortedSet<String> next) {
        boolean effect = !next.equals(group.suspended());
        if (effect) {
            groups.put(group.suspending(next, call.now()));
        }
        call.note(
                group.cluster().orElse(null),
                call.action().equals("SuspendProcesses") ? "suspend" : "resume",
                "AutoScalingGroup",
                group.name(),
                group.arn(),
                effect ? Outcome.DONE : Outcome.NONE,
                "suspended: " + next);
    }
}
