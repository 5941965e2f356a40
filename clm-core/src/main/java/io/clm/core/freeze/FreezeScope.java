package io.clm.core.freeze;

/** What a freeze holds. */
public enum FreezeScope {
    FLEET,
    CHANNEL,
    CLUSTER
}
