package io.clm.sim.aws.ec2;

import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.Scope;
import io.clm.sim.state.StateLog;
import io.clm.sim.state.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All instances. */
public final class Instances {
    private final Table<Instance> table;

    public Instances(StateLog log) {
        this.table = log.table("instances", Instance.class);
    }

    public void put(Instance instance) {
        table.put(instance.key(), instance);
    }

    public void remove(Instance instance) {
        table.remove(instance.key());
    }

    public Optional<Instance> find(Scope scope, String id) {
        return table.find(scope.key(id));
    }

    /**
     * One that must be there.
     *
     * @throws AwsException as EC2 says it
     */
    public Instance get(Scope scope, String id) {
        if (!id.matches("i-[0-9a-f]{8}([0-9a-f]{9})?")) {
            throw new AwsException(400, "InvalidInstanceID.Malformed", "Invalid id: \"" + id + "\"");
        }
        return find(scope, id)
                .orElseThrow(() -> new AwsException(
                        400, "InvalidInstanceID.NotFound", "The instance ID '" + id + "' does not exist"));
    }

    public List<Instance> all() {
        return List.copyOf(table.all());
    }

    public List<Instance> in(Scope scope) {
        return List.copyOf(table.startingWith(scope.prefix()));
    }

    /** The instances of a group that are not terminated, oldest first. */
    public List<Instance> inGroup(Scope scope, String group) {
        return in(scope).stream()
                .filter(i -> group.equals(i.group()) && i.phase() != Phase.TERMINATED)
                .sorted(Comparator.comparing((Instance i) -> i.launch().at()).thenComparing(Instance::id))
                .toList();
    }
}
