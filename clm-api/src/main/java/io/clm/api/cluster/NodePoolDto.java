package io.clm.api.cluster;

import io.clm.core.registry.NodePool;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** A node pool, as CLM's registry has it. */
@Schema(name = "NodePool")
public record NodePoolDto(
        String name,
        @Schema(example = "worker-default") String profile,
        @ArraySchema(uniqueItems = true) List<String> instanceTypes,
        @Schema(example = "none") String discountStrategy,
        int minSize,
        int maxSize,
        Map<String, String> configItems) {

    static NodePoolDto of(NodePool pool) {
        return new NodePoolDto(
                pool.name(),
                pool.profile(),
                pool.instanceTypes(),
                pool.discountStrategy(),
                pool.minSize(),
                pool.maxSize(),
                pool.configItems().masked());
    }
}
