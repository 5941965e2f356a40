package io.clm.api.history;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One value that a change made another.
 *
 * @param path where, as a JSON pointer
 * @param before null when it was absent
 * @param after null when it is absent
 */
@Schema(name = "ChangedValue")
public record ChangedValueDto(
        @Schema(example = "/node_pools/0/max_size") String path,

        @Schema(types = {"object", "array", "string", "number", "boolean", "null"}) @Nullable
        JsonNode before,

        @Schema(types = {"object", "array", "string", "number", "boolean", "null"}) @Nullable
        JsonNode after) {}
