package io.clm.store.rollout;

import io.clm.core.rollout.Command;
import io.clm.core.rollout.Rollout;
import java.util.Set;

/** What came of asking something of a rollout. */
public sealed interface Asked {

    /** Accepted; {@code rollout} as it is now. A running one obeys at its next safe point. */
    record Accepted(Rollout rollout) implements Asked {}

    /** Not possible in its present state; {@code legal} is. */
    record NotLegal(Rollout rollout, Set<Command> legal) implements Asked {}

    /** There is no such rollout. */
    record Unknown() implements Asked {}
}
