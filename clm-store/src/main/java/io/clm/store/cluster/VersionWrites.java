package io.clm.store.cluster;

import io.clm.core.registry.ClusterStatus;
import io.clm.store.Change;
import io.clm.store.event.RowChange;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the versions of a cluster's status without a lock. Managers write them all the time, and nothing can speak
 * against them but that somebody else was faster.
 */
@Component
public class VersionWrites {
    private static final String UPDATE = """
            update cluster set current_version = :current, last_version = :last, next_version = :next,
                updated_at = :now, row_version = row_version + 1
            where id = :id and row_version = :seen returning infrastructure_account, channel
            """;

    private final ClusterTrail trail;
    private final Clock clock;

    VersionWrites(ClusterTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Changes a cluster as it was just read. Empty, and nothing written, when more than versions changes or somebody
     * has written since: {@link ClusterStore#update} is for that. Not within a transaction.
     */
    public Optional<RegisteredCluster> update(RegisteredCluster seen, UnaryOperator<ClusterDraft> change, Change by) {
        ClusterDraft old = seen.draft();
        ClusterDraft wanted = change.apply(old).tidy();
        if (wanted.equals(old)) {
            return Optional.of(seen);
        }
        return onlyVersionsDiffer(old, wanted) ? write(seen, wanted, by) : Optional.empty();
    }

    private static boolean onlyVersionsDiffer(ClusterDraft old, ClusterDraft wanted) {
        ClusterStatus before = old.cluster().status();
        ClusterStatus after = wanted.cluster().status();
        return after.problems().equals(before.problems())
                && wanted.with(wanted.cluster().withStatus(before)).equals(old);
    }

    private Optional<RegisteredCluster> write(RegisteredCluster seen, ClusterDraft wanted, Change by) {
        RegisteredCluster after = new RegisteredCluster(wanted.cluster(), seen.secrets(), seen.version() + 1);
        RowChange change =
                new RowChange(UPDATE, parameters(seen, wanted.cluster().status()));
        return trail.changedWith(change, seen, after, by) ? Optional.of(after) : Optional.empty();
    }

    private Map<String, @Nullable Object> parameters(RegisteredCluster seen, ClusterStatus status) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", seen.cluster().id());
        parameters.put("seen", seen.version());
        parameters.put("current", status.currentVersion());
        parameters.put("last", status.lastVersion());
        parameters.put("next", status.nextVersion());
        parameters.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        return parameters;
    }
}
