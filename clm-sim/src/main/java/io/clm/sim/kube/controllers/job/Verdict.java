package io.clm.sim.kube.controllers.job;

import io.clm.sim.kube.controllers.model.Conditions;
import io.clm.sim.kube.controllers.model.Reason;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** How a Job ends. */
enum Verdict {
    COMPLETE("Complete", "CompletionsReached", "Reached expected number of succeeded pods"),
    BACKOFF_LIMIT_EXCEEDED("Failed", "BackoffLimitExceeded", "Job has reached the specified backoff limit"),
    DEADLINE_EXCEEDED("Failed", "DeadlineExceeded", "Job was active longer than specified deadline");

    private final String condition;
    private final Reason why;

    Verdict(String condition, String reason, String message) {
        this.condition = condition;
        this.why = new Reason(reason, message);
    }

    /** What the Job's conditions say already. */
    static Optional<Verdict> saidBy(JsonNode job) {
        return Arrays.stream(values())
                .filter(verdict -> Conditions.isTrue(job, verdict.early())
                        && Conditions.reason(job, verdict.early()).equals(verdict.why.reason()))
                .findFirst();
    }

    /** The condition that says so. */
    String condition() {
        return condition;
    }

    /** The condition that says so as soon as it is sure, while pods still run. */
    String early() {
        return this == COMPLETE ? "SuccessCriteriaMet" : "FailureTarget";
    }

    Reason why() {
        return why;
    }
}
