package io.clm.api.transfer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A {@code clusters.yaml}; it only documents it. What else it has, for anchors, is left alone, as CLM does. */
@Schema(name = "ClustersFile", additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
record ClustersFileDto(List<JsonNode> clusters) {}
