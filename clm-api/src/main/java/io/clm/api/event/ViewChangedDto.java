package io.clm.api.event;

import io.swagger.v3.oas.annotations.media.Schema;

/** Sent on the stream as {@code event: view}, without an id: the picture of a cluster differs from the one before. */
@Schema(name = "ViewChanged")
public record ViewChangedDto(String clusterId) {}
