package io.clm.cli.source;

import io.clm.core.channel.ConfigTree;
import io.clm.core.channel.ConfigVersion;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of one source, held in memory. */
record FileTree(ConfigVersion version, SortedMap<String, String> files) implements ConfigTree {

    /** The folder that all configuration lies in. */
    static final String ROOT = "cluster";

    FileTree {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    @Override
    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    @Override
    public Optional<String> read(String path) {
        return Optional.ofNullable(files.get(path));
    }

    @Override
    public String toString() {
        return "tree of " + version;
    }
}
