package io.clm.core.channel;

import java.util.List;
import java.util.Optional;

/** The files of a configuration repository at one commit, immutable. */
public interface ConfigTree {

    ConfigVersion version();

    /** All paths in it, such as {@code cluster/cluster.yaml}, sorted. */
    List<String> paths();

    /** The text of a file; empty when there is no such path. */
    Optional<String> read(String path);
}
