package io.clm.api.cluster;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A status as it is given, see docs/registry.md; it only documents the body. */
@Schema(name = "ClusterStatusUpdate")
record StatusUpdateDto(
        @Nullable String currentVersion,
        @Nullable String lastVersion,
        @Nullable String nextVersion,
        @Nullable List<ProblemDto> problems) {}
