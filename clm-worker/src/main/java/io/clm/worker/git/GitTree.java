package io.clm.worker.git;

import io.clm.core.channel.ConfigTree;
import io.clm.core.channel.ConfigVersion;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of one commit, held in memory. */
record GitTree(ConfigVersion version, SortedMap<String, String> files) implements ConfigTree {
    GitTree {
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
