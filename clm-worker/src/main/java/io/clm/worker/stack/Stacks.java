package io.clm.worker.stack;

import java.util.List;
import java.util.Optional;

/** The stacks of one account and region. Calls throw Unavailable or Refused ({@code io.clm.worker.outside}). */
public interface Stacks {
    Optional<StackView> find(String name);

    /** The template that was last given; empty when there is no such stack. */
    Optional<String> template(String name);

    Optional<ChangeSetView> changeSet(String stack, String changeSet);

    /** @param create whether the stack does not exist yet */
    void createChangeSet(StackOrder order, String changeSet, boolean create);

    /** @param token makes a second call harmless and marks the events of this operation */
    void execute(String stack, String changeSet, String token);

    void deleteChangeSet(String stack, String changeSet);

    void delete(String stack, String token);

    /** The newest events first. */
    List<StackEvent> events(String stack);
}
