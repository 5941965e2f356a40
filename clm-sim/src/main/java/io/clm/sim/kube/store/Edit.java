package io.clm.sim.kube.store;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Makes the new state of an object from its present one. Runs under the store's lock: be quick. */
@FunctionalInterface
public interface Edit {
    /**
     * The wanted object.
     *
     * @param current a private copy that may be changed and returned, null when the object does not exist
     * @return null = leave everything as it is
     */
    @Nullable
    ObjectNode apply(@Nullable ObjectNode current);
}
