package io.clm.api.channel;

import io.swagger.v3.oas.annotations.media.Schema;

/** A channel as it is given; it only documents the body. */
@Schema(name = "ChannelPut")
record ChannelPutDto(
        @Schema(minimum = "0") int position,
        @Schema(example = "refs/heads/dev") String gitRef) {}
