package io.clm.sim.kube.controllers.cron;

import io.clm.sim.kube.controllers.loop.Decision;
import io.clm.sim.kube.controllers.loop.Draft;
import io.clm.sim.kube.controllers.loop.KindController;
import io.clm.sim.kube.controllers.loop.Wakes;
import io.clm.sim.kube.controllers.loop.World;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Change;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ObjectKey;
import io.clm.sim.kube.store.ResourceKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Makes the Jobs of CronJobs when they are due, and forgets old ones. */
public final class CronJobController implements KindController {
    @Override
    public ResourceKind kind() {
        return Kinds.CRON_JOB;
    }

    @Override
    public Stream<ObjectKey> concernedBy(Change change, World world) {
        return Wakes.isOf(change, Kinds.JOB) ? Wakes.controllers(change, Kinds.CRON_JOB) : Stream.empty();
    }

    @Override
    public Decision decide(ObjectNode cronJob, World world, Instant now) {
        Draft draft = new Draft("cronjob-controller", Kinds.CRON_JOB, cronJob);
        if (Meta.isDeleting(cronJob)) {
            return Decision.NOTHING;
        }
        List<ObjectNode> jobs = world.controlledBy(cronJob, Kinds.JOB);
        JobHistory.forgetOld(cronJob, jobs, draft);
        CronState state = CronState.of(cronJob, jobs);
        Optional<Schedule> schedule =
                Schedule.parse(Json.text(cronJob, "spec.schedule"), Json.text(cronJob, "spec.timeZone"));
        if (schedule.isEmpty()) {
            draft.warn("UnparseableSchedule", "unparseable schedule: " + Json.text(cronJob, "spec.schedule"));
        } else {
            start(state, schedule.get(), now, draft);
        }
        return draft.done();
    }

    private static void start(CronState state, Schedule schedule, Instant now, Draft draft) {
        if (!Json.at(state.cronJob(), "spec.suspend").asBoolean(false)) {
            schedule.after(now).ifPresent(draft::recheck);
            Optional<Instant> due = state.due(schedule, now);
            if (due.isPresent() && Concurrency.allows(state, draft)) {
                draft.create(Kinds.JOB, CronState.build(state.cronJob(), due.get()));
                draft.tell("SuccessfulCreate", "Created job " + CronState.jobName(state.cronJob(), due.get()));
                state.writeStatus(due, draft);
                return;
            }
        }
        state.writeStatus(Optional.empty(), draft);
    }
}
