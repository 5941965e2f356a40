package io.clm.store.channel;

import io.clm.core.channel.ConfigVersion;

/** The last good {@code channels.yaml} of a channel, and the commit it was read at. */
public record ChannelPolicy(ConfigVersion version, String text) {}
