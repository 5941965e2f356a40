package io.clm.core.plan;

/**
 * A machine of a pool as it is.
 *
 * @param node name of its node; its id when it is none yet
 * @param current launched from what its group launches from now
 */
public record ObservedMachine(String pool, String node, String instance, String zone, boolean current) {}
