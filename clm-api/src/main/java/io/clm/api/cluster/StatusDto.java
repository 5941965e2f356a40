package io.clm.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.clm.core.registry.ClusterStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What runs on a cluster; a version that there is not is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ClusterStatus")
public record StatusDto(
        @Nullable String currentVersion,
        @Nullable String lastVersion,
        @Nullable String nextVersion,
        List<ProblemDto> problems) {

    static StatusDto of(ClusterStatus status) {
        return new StatusDto(
                status.currentVersion(),
                status.lastVersion(),
                status.nextVersion(),
                status.problems().stream().map(ProblemDto::of).toList());
    }
}
