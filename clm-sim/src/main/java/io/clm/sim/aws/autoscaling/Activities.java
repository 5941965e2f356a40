package io.clm.sim.aws.autoscaling;

import io.clm.sim.aws.Scope;
import io.clm.sim.aws.ec2.Instance;
import io.clm.sim.state.StateLog;
import io.clm.sim.state.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What groups did, the last {@value #KEPT} of each. */
public final class Activities {
    private static final int KEPT = 100;

    private final Table<Activity> table;

    public Activities(StateLog log) {
        this.table = log.table("activities", Activity.class);
    }

    Activity launched(Group group, String instance, String cause, Instant at) {
        return add(group, true, instance, cause, at, null);
    }

    Activity terminated(Group group, String instance, String cause, Instant at) {
        return add(group, false, instance, cause, at, null);
    }

    Activity failed(Group group, String cause, Instant at, String failure) {
        return add(group, true, null, cause, at, failure);
    }

    /** The activity that ended an instance, or one that says so when it is forgotten. */
    Activity lastOf(Instance instance, Instant now) {
        String group = String.valueOf(instance.group());
        return of(instance.scope(), group).stream()
                .filter(activity -> instance.id().equals(activity.instance()) && !activity.launch())
                .findFirst()
                .orElseGet(() -> new Activity(
                        instance.id(), instance.scope(), group, false, instance.id(), "it is ending", now, null));
    }

    /** Newest first. */
    List<Activity> of(Scope scope, String group) {
        return List.copyOf(table.startingWith(scope.key(group) + "|"));
    }

    List<Activity> in(Scope scope) {
        return List.copyOf(table.startingWith(scope.prefix()));
    }

    private Activity add(
            Group group,
            boolean launch,
            @Nullable String instance,
            String cause,
            Instant at,
            @Nullable String failure) {
        String id = UUID.randomUUID().toString();
        Activity activity = new Activity(id, group.scope(), group.name(), launch, instance, cause, at, failure);
        table.put(activity.key(), activity);
        List<Activity> all = of(group.scope(), group.name());
        all.subList(Math.min(KEPT, all.size()), all.size()).forEach(old -> table.remove(old.key()));
        return activity;
    }
}
