package io.clm.worker.queue;

import io.clm.core.rollout.Waiting;

/** Whether a rollout may begin. */
public sealed interface Verdict {
    Candidate candidate();

    /** It may. */
    record Start(Candidate candidate) implements Verdict {}

    /** Not yet. */
    record Wait(Candidate candidate, Waiting waiting) implements Verdict {}
}
