package io.clm.sim.aws.cloudformation.changeset;

import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.cloudformation.stack.Stack;
import io.clm.sim.state.StateLog;
import io.clm.sim.state.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All change sets. Of those executed, a stack keeps the last. */
public final class ChangeSets {
    private final Table<ChangeSet> table;

    public ChangeSets(StateLog log) {
        this.table = log.table("change-sets", ChangeSet.class);
    }

    public void put(ChangeSet set) {
        table.put(set.key(), set);
    }

    public void remove(ChangeSet set) {
        table.remove(set.key());
    }

    /** A stack's, oldest first. */
    public List<ChangeSet> of(Stack stack) {
        return table.startingWith(stack.id() + "|").stream()
                .sorted(Comparator.comparing(ChangeSet::createdAt))
                .toList();
    }

    /** One by name or ARN; one that waits goes before one that was executed. */
    public Optional<ChangeSet> find(Stack stack, String nameOrId) {
        return of(stack).stream()
                .filter(set -> set.name().equals(nameOrId) || set.id().equals(nameOrId))
                .min(Comparator.comparing(ChangeSet::executed));
    }

    /**
     * As {@link #find}.
     *
     * @throws AwsException when there is none
     */
    public ChangeSet get(Stack stack, String nameOrId) {
        return find(stack, nameOrId).orElseThrow(() -> missing(nameOrId));
    }

    public List<ChangeSet> all() {
        return List.copyOf(table.all());
    }

    /** The error for one that is not there. */
    public static AwsException missing(String nameOrId) {
        return new AwsException(404, "ChangeSetNotFound", "ChangeSet [" + nameOrId + "] does not exist");
    }

    /** Notes that one was executed; all others of its stack go. */
    public void executed(Stack stack, ChangeSet set, String token) {
        of(stack).forEach(this::remove);
        put(set.executedWith(token.isEmpty() ? null : token));
    }
}
