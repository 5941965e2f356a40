package io.clm.core.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What runs on a cluster.
 *
 * @param currentVersion {@code <config version>#<hash>} of the last update that ended well
 * @param lastVersion the one before
 * @param nextVersion set while an update is under way
 */
public record ClusterStatus(
        @Nullable String currentVersion,
        @Nullable String lastVersion,
        @Nullable String nextVersion,
        List<Problem> problems) {

    public ClusterStatus {
        problems = List.copyOf(problems);
    }

    public static ClusterStatus empty() {
        return new ClusterStatus(null, null, null, List.of());
    }

    public ClusterStatus withProblems(List<Problem> newProblems) {
        return new ClusterStatus(currentVersion, lastVersion, nextVersion, newProblems);
    }

    /** An update to {@code version} has begun. */
    public ClusterStatus updatingTo(String version) {
        return new ClusterStatus(currentVersion, lastVersion, version, problems);
    }

    /** The update to {@code version} has ended well. */
    public ClusterStatus updated(String version) {
        return new ClusterStatus(version, currentVersion == null ? version : currentVersion, null, List.of());
    }
}
