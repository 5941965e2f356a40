package io.clm.worker.pool;

import java.util.List;

/** The groups of machines of one account and region. Calls throw Unavailable or Refused ({@code io.clm.worker.outside}). */
public interface Groups {
    /** Those that a cluster owns. */
    List<Group> ofCluster(String clusterId);

    void resize(String group, int min, int max, int desired);

    void tag(String group, String key, String value);

    void untag(String group, String key);

    void suspend(String group, String process);

    void resume(String group, String process);

    /** Terminates one machine; one that is gone or going is left. */
    void terminate(String machine, boolean decrement);
}
