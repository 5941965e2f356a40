package io.clm.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Clusters, by id unless another order was asked for.
 *
 * @param nextCursor to be given as {@code cursor}; absent at the end
 */
@Schema(name = "ClusterList")
public record ClusterListDto(
        List<ClusterDto> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String nextCursor) {}
