package io.clm.sim.kube.store;

import tools.jackson.databind.node.ObjectNode;

/** Where the changes of a cluster are kept. */
interface ChangeLog extends AutoCloseable {
    /** Reads everything that was kept, in order. */
    void replay(Sink sink);

    void put(long resourceVersion, ObjectKey key, ObjectNode object);

    void remove(long resourceVersion, ObjectKey key);

    /** Whether so much was appended that a snapshot pays off. */
    boolean wantsSnapshot();

    void snapshot(long resourceVersion, ObjectTable table);

    @Override
    void close();

    /** Takes what is read back. */
    interface Sink {
        void put(long resourceVersion, ObjectKey key, ObjectNode object);

        void remove(long resourceVersion, ObjectKey key);
    }

    /** Keeps nothing. */
    ChangeLog NONE = new ChangeLog() {
        @Override
        public void replay(Sink sink) {}

        @Override
        public void put(long resourceVersion, ObjectKey key, ObjectNode object) {}

        @Override
        public void remove(long resourceVersion, ObjectKey key) {}

        @Override
        public boolean wantsSnapshot() {
            return false;
        }

        @Override
        public void snapshot(long resourceVersion, ObjectTable table) {}

        @Override
        public void close() {}
    };
}
