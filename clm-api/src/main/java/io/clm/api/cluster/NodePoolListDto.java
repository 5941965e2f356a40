package io.clm.api.cluster;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The node pools of a cluster. */
@Schema(name = "NodePoolList")
public record NodePoolListDto(List<NodePoolDto> items) {}
