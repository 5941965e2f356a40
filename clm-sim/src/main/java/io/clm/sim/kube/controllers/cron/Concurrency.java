package io.clm.sim.kube.controllers.cron;

import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.store.Kinds;

/** Whether a new Job may start beside those that still run. */
final class Concurrency {
    private Concurrency() {}

    static boolean allows(CronState state, Draft draft) {
        if (state.active().isEmpty()) {
            return true;
        }
        return switch (Json.text(state.cronJob(), "spec.concurrencyPolicy")) {
            case "Forbid" -> {
                draft.tell(
                        "JobAlreadyActive",
                        "Not starting job because prior execution is running and concurrency policy is Forbid");
                yield false;
            }
            case "Replace" -> {
                state.active().forEach(job -> draft.delete(Kinds.JOB, job));
                yield true;
            }
            default -> true;
        };
    }
}
