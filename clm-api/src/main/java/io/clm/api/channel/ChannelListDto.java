package io.clm.api.channel;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** All channels in the order of promotion. */
@Schema(name = "ChannelList")
public record ChannelListDto(List<ChannelDto> items) {}
