package io.clm.worker.provision;

import io.clm.core.rollout.Phase;

/**
 * One step of a rollout. It keeps nothing that it could not find out again by looking, never waits by itself and may be
 * killed anywhere. Calls may throw Unavailable (tried again) or Refused (the rollout fails).
 */
public interface Step {
    Phase phase();

    /** Looks, and does at most what this look allows. */
    StepResult tick(Run run);

    /** The same towards a state that can be left as it is; Done when that is reached. */
    default StepResult settle(Run run) {
        return StepResult.DONE;
    }
}
