package io.clm.sim.aws.autoscaling;

import io.clm.sim.aws.Delays;
import io.clm.sim.aws.ec2.Instance;
import io.clm.sim.aws.ec2.Instances;
import io.clm.sim.aws.ec2.Network;
import io.clm.sim.aws.ec2.Terminator;
import io.clm.sim.journal.Journal;
import io.clm.sim.journal.JournalItem;
import io.clm.sim.journal.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps groups at their desired size: replaces what is unhealthy, launches what is missing, ends what is too much. */
public final class GroupKeeper {
    private static final String DIFFERENCE = "a difference between desired and actual capacity";

    private final Groups groups;
    private final Instances instances;
    private final Launcher launcher;
    private final Terminator terminator;
    private final Activities activities;
    private final Journal journal;
    private final Delays delays;
    private final Rebalance rebalance;

    public GroupKeeper(
            Groups groups,
            Instances instances,
            Launcher launcher,
            Terminator terminator,
            Activities activities,
            Journal journal,
            Delays delays) {
        this.groups = groups;
        this.instances = instances;
        this.launcher = launcher;
        this.terminator = terminator;
        this.activities = activities;
        this.journal = journal;
        this.delays = delays;
        this.rebalance = new Rebalance(activities, delays);
    }

    /** One look at every group. */
    public void tick(Instant now) {
        groups.all().forEach(group -> keep(group, now));
    }

    private void keep(Group group, Instant now) {
        if (group.deleting() && instances.inGroup(group.scope(), group.name()).isEmpty()) {
            groups.remove(group);
            return;
        }
        replaceUnhealthy(group, now);
        List<Instance> alive = alive(group);
        int missing = group.size().desired() - alive.size();
        if (missing > 0 && group.runs("Launch") && !resting(group, now)) {
            launch(group, missing, DIFFERENCE, now);
        } else if (missing < 0 && (group.runs("Terminate") || group.deleting()) && !rebalance.underWay(group, alive)) {
            terminate(group, -missing, now);
        } else if (rebalance.due(group, alive, now)) {
            launch(group, 1, Rebalance.CAUSE, now);
        }
    }

    private List<Instance> alive(Group group) {
        return instances.inGroup(group.scope(), group.name()).stream()
                .filter(i -> i.phase().alive())
                .toList();
    }

    private void replaceUnhealthy(Group group, Instant now) {
        if (group.runs("ReplaceUnhealthy") && group.runs("Terminate")) {
            alive(group).stream()
                    .filter(i -> !i.healthy())
                    .forEach(i ->
                            end(group, i, "an instance was taken out of service in response to a health check", now));
        }
    }

    private void launch(Group group, int count, String cause, Instant now) {
        try {
            for (int i = 0; i < count; i++) {
                launchOne(group, cause, now);
            }
        } catch (LaunchFailure e) {
            activities.failed(group, cause, now, e.reason());
        }
    }

    private void launchOne(Group group, String cause, Instant now) throws LaunchFailure {
        Optional<Network.Subnet> subnet = ScaleOut.choose(group, alive(group));
        Instance made = launcher.launch(
                group, subnet.orElseThrow(() -> new LaunchFailure("The group has no valid subnet.")), now);
        groups.put(groups.get(group.scope(), group.name()).touched(now));
        activities.launched(group, made.id(), cause, now);
        journal.add(new JournalItem(
                now,
                made.cluster().orElse(null),
                "launch",
                "Instance",
                null,
                made.id(),
                made.id(),
                Outcome.DONE,
                made.scope().account(),
                group.name() + ", launch template version " + made.launch().version()));
    }

    private void terminate(Group group, int count, Instant now) {
        for (int i = 0; i < count; i++) {
            List<Instance> alive = alive(group);
            Optional<Instance> chosen = group.deleting() ? alive.stream().findFirst() : ScaleIn.choose(alive);
            chosen.ifPresent(instance -> end(group, instance, "the group was too large: scale-in", now));
        }
    }

    private void end(Group group, Instance instance, String why, Instant now) {
        terminator.terminate(instance, why, now);
        groups.put(groups.get(group.scope(), group.name()).touched(now));
        activities.terminated(group, instance.id(), why, now);
    }

    /** A launch that failed is tried again after a while only. */
    private boolean resting(Group group, Instant now) {
        return activities.of(group.scope(), group.name()).stream()
                .findFirst()
                .filter(last -> last.failure() != null
                        && now.isBefore(last.start().plus(delays.retryLaunch()))
                        && !group.changedAt().isAfter(last.start()))
                .isPresent();
    }
}
