package io.clm.api.freeze;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The freezes in force, oldest first. */
@Schema(name = "FreezeList")
public record FreezeListDto(List<FreezeDto> items) {}
