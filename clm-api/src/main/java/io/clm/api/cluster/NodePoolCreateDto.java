package io.clm.api.cluster;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node pool as it is given; it only documents the body. */
@Schema(name = "NodePoolCreate")
record NodePoolCreateDto(
        @Schema(pattern = NodePoolInput.NAME) String name,
        @Schema(example = "worker-default") String profile,
        @ArraySchema(uniqueItems = true) List<String> instanceTypes,
        @Schema(example = "none") String discountStrategy,
        @Schema(minimum = "0") int minSize,
        @Schema(minimum = "0") int maxSize,
        @Nullable Map<String, String> configItems) {}
