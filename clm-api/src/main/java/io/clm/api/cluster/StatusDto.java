package io.clm.api.cluster;

import io.clm.core.registry.ClusterStatus;
import io.clm.core.registry.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What runs on a cluster. */
@Schema(name = "ClusterStatus")
public record StatusDto(
        @Nullable String currentVersion,
        @Nullable String lastVersion,
        @Nullable String nextVersion,
        List<Problem> problems) {

    static StatusDto of(ClusterStatus status) {
        return new StatusDto(status.currentVersion(), status.lastVersion(), status.nextVersion(), status.problems());
    }
}
