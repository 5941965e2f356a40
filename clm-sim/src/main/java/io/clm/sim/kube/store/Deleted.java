package io.clm.sim.kube.store;

import tools.jackson.databind.node.ObjectNode;

/**
 * What a deletion came to.
 *
 * @param object the object as it is now, or its last state
 * @param gone false when it is only marked, and a kubelet or a finalizer's holder must finish it
 */
public record Deleted(ObjectNode object, boolean gone) {}
