package io.clm.worker.provision;

import io.clm.core.rollout.Waiting;
import java.time.Instant;

/** What one look of a step came to. */
public sealed interface StepResult {
    /** The step has nothing more to do. */
    record Done() implements StepResult {}

    /** Something was done: look again at once. */
    record Again() implements StepResult {}

    /** Nothing can be done now. */
    record Await(Waiting waiting, Instant recheckAt) implements StepResult {}

    /** It cannot be done; the same again does not help. */
    record Failed(String reason) implements StepResult {}

    /** What was approved is not what would be done now: stop, and plan anew. */
    record Replan(String why) implements StepResult {}

    Done DONE = new Done();
    Again AGAIN = new Again();
}
