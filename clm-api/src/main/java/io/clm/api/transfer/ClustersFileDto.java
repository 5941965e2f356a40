package io.clm.api.transfer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A {@code clusters.yaml}; it only documents it. */
@Schema(name = "ClustersFile")
record ClustersFileDto(List<JsonNode> clusters) {}
