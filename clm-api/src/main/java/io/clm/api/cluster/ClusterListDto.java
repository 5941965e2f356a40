package io.clm.api.cluster;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Clusters, by id. */
@Schema(name = "ClusterList")
public record ClusterListDto(List<ClusterDto> items) {}
