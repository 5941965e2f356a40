package io.clm.store.rollout;

import io.clm.core.rollout.Command;
import io.clm.core.rollout.EventType;
import io.clm.core.rollout.Request;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.RolloutState;
import io.clm.store.Change;
import io.clm.store.audit.AuditStore;
import io.clm.store.cluster.PlanRequests;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people, and a newer head, ask of a rollout. */
@Component
public class RolloutCommands {

    private final RolloutRows rows;
    private final PlanRequests plans;
    private final RolloutTrail trail;
    private final AuditStore audit;
    private final Clock clock;

    RolloutCommands(RolloutRows rows, PlanRequests plans, RolloutTrail trail, AuditStore audit, Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.trail = trail;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asks for {@code command}; what no worker has begun ends at once, a running rollout obeys at a safe point. */
    @Transactional
    public Asked ask(UUID id, Command command, Change by) {
        Optional<RolloutRow> found = rows.lock(id);
        if (found.isEmpty()) {
            return new Asked.Unknown();
        }
        RolloutRow row = found.get();
        Rollout before = row.toRollout();
        Set<Command> legal = Command.legal(row.state, row.request);
        if (!legal.contains(command)) {
            return new Asked.NotLegal(before, legal);
        }
        obey(row, command, by);
        Rollout after = row.toRollout();
        audit.write(by, command.wire(), new AuditStore.Subject("rollout", id.toString(), null), before, after);
        return new Asked.Accepted(after);
    }

    /** A newer plan takes the place of this rollout; true when it was open and not being stopped already. */
    @Transactional
    public boolean supersede(UUID id, Change by) {
        Optional<RolloutRow> open = rows.lock(id)
                .filter(row -> !row.state.isOver())
                .filter(row -> row.request == Request.NONE || row.request == Request.PAUSE);
        open.ifPresent(row -> stop(row, Request.SUPERSEDE, RolloutState.SUPERSEDED, by));
        return open.isPresent();
    }

    private void obey(RolloutRow row, Command command, Change by) {
        switch (command) {
            case APPROVE -> {
                row.state = RolloutState.APPROVED;
                tell(EventType.ROLLOUT_APPROVED, row, "rollout approved", by);
            }
            case PAUSE -> request(row, Request.PAUSE, by);
            case RESUME -> request(row, Request.NONE, by);
            case ABORT -> stop(row, Request.ABORT, RolloutState.ABORTED, by);
            case RETRY -> retry(row, by);
        }
    }

    private void request(RolloutRow row, Request request, Change by) {
        row.request = request;
        String text = request == Request.NONE ? "resume" : request.name().toLowerCase(Locale.ROOT);
        tell(EventType.ROLLOUT_REQUESTED, row, text + " requested", by);
    }

    private void stop(RolloutRow row, Request request, RolloutState end, Change by) {
        request(row, request, by);
        if (row.state != RolloutState.RUNNING) {
            row.move(new Progress(end, row.phase, null, by.reason()), clock.instant());
            tell(EventType.valueOf("ROLLOUT_" + end), row, "ended before it began", by);
            plans.ofCluster(row.clusterId);
        }
    }

    private void retry(RolloutRow row, Change by) {
        rows.flush();
        rows.release(row.clusterId, row.clusterVersion);
        tell(EventType.ROLLOUT_REQUESTED, row, "retry requested", by);
        plans.ofCluster(row.clusterId);
    }

    private void tell(EventType type, RolloutRow row, String message, Change by) {
        trail.tell(type, row.toRollout(), message, by);
    }
}
