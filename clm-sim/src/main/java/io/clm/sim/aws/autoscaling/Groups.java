package io.clm.sim.aws.autoscaling;

import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.Scope;
import io.clm.sim.state.StateLog;
import io.clm.sim.state.Table;
import java.util.List;
import java.util.Optional;

/** All groups. */
public final class Groups {
    private final Table<Group> table;

    public Groups(StateLog log) {
        this.table = log.table("groups", Group.class);
    }

    public void put(Group group) {
        table.put(group.key(), group);
    }

    public void remove(Group group) {
        table.remove(group.key());
    }

    public Optional<Group> find(Scope scope, String name) {
        return table.find(scope.key(name));
    }

    /**
     * One that must be there.
     *
     * @throws AwsException as Auto Scaling says it
     */
    public Group get(Scope scope, String name) {
        return find(scope, name)
                .orElseThrow(() -> AwsException.validation(
                        "AutoScalingGroup name not found - AutoScalingGroup " + name + " not found"));
    }

    public List<Group> all() {
        return List.copyOf(table.all());
    }

    public List<Group> in(Scope scope) {
        return List.copyOf(table.startingWith(scope.prefix()));
    }
}
