package io.clm.sim.kube.store;

import tools.jackson.databind.node.ObjectNode;

/** What the API makes of objects before they are stored: defaults, allocations, validation. Called under the store's lock. */
public interface ObjectRules {
    /** Completes and checks a new object in place; throws {@link StatusException} to refuse it. */
    void beforeCreate(ResourceKind kind, ObjectNode object, ObjectStore store);

    /** Completes and checks a changed object in place; throws {@link StatusException} to refuse it. */
    void beforeUpdate(ResourceKind kind, ObjectNode current, ObjectNode wanted, ObjectStore store);

    /** Whether {@code metadata.generation} counts the changes of what is wanted of such objects. */
    boolean countsGenerations(ResourceKind kind);

    /** No defaults, no checks; for tests of the store alone. */
    ObjectRules NONE = new ObjectRules() {
        @Override
        public void beforeCreate(ResourceKind kind, ObjectNode object, ObjectStore store) {}

        @Override
        public void beforeUpdate(ResourceKind kind, ObjectNode current, ObjectNode wanted, ObjectStore store) {}

        @Override
        public boolean countsGenerations(ResourceKind kind) {
            return true;
        }
    };
}
