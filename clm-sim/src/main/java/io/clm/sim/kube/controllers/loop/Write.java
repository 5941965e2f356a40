package io.clm.sim.kube.controllers.loop;

import io.clm.sim.kube.store.DeleteOptions;
import io.clm.sim.kube.store.ResourceKind;
import tools.jackson.databind.node.ObjectNode;

/** One thing that a controller wants done. */
public sealed interface Write {
    /**
     * Creates an object.
     *
     * @param onBehalfOf whom a refusal is told, as an event
     */
    record Create(ResourceKind kind, ObjectNode object, Subject onBehalfOf) implements Write {}

    /** Replaces an object, status included, when it still is as the controller saw it (its resourceVersion). */
    record Replace(ResourceKind kind, ObjectNode wanted) implements Write {}

    /** Deletes an object when it still has the uid that the controller saw. */
    record Delete(ResourceKind kind, ObjectNode seen, DeleteOptions options) implements Write {}

    /** Tells people what happened to an object. */
    record Tell(Subject about, boolean warning, String reason, String message) implements Write {}
}
