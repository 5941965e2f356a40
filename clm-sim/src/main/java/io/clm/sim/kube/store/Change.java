package io.clm.sim.kube.store;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One change of one object. The trees are shared: read them, never change them.
 *
 * @param object as it is after the change; of a deleted object its last state with the version of the deletion
 * @param previous as it was before, null when added
 * @param resourceVersion the cluster's counter after the change
 */
public record Change(
        ChangeType type,
        ResourceKind kind,
        ObjectNode object,
        @Nullable ObjectNode previous,
        long resourceVersion) {}
