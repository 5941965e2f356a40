package io.clm.api.cluster;

import io.swagger.v3.oas.annotations.media.Schema;

/** The value of a config item. */
@Schema(name = "ConfigValue")
public record ConfigValueDto(String value) {}
