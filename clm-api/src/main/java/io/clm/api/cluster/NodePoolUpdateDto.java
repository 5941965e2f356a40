package io.clm.api.cluster;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be given to change a node pool; what is absent stays. It only documents the body. */
@Schema(name = "NodePoolUpdate")
record NodePoolUpdateDto(
        String name,
        String profile,
        @ArraySchema(uniqueItems = true) @Nullable List<String> instanceTypes,
        String discountStrategy,
        @Schema(minimum = "0") int minSize,
        @Schema(minimum = "0") int maxSize,
        Map<String, String> configItems) {}
