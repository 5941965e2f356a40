package io.clm.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The value of a config item.
 *
 * @param secret ours: whether the value is masked for everyone from now on; absent when it is not marked
 */
@Schema(name = "ConfigValue")
public record ConfigValueDto(
        String value,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean secret) {}
