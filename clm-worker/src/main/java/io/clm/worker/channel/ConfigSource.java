package io.clm.worker.channel;

import io.clm.core.channel.ConfigTree;
import io.clm.core.channel.ConfigVersion;
import io.clm.worker.outside.Unavailable;
import java.util.Optional;

/** Where configuration comes from: a repository with refs, and the tree at each commit. */
public interface ConfigSource {
    /**
     * Looks for news.
     *
     * @throws Unavailable when the repository cannot be reached
     */
    void refresh();

    /** The commit that a branch, tag or full commit id stands for since the last {@link #refresh}; empty when there is no such ref. */
    Optional<ConfigVersion> head(String ref);

    /**
     * The files at a commit; cached, immutable.
     *
     * @throws Unavailable when the commit is not known here and the repository cannot be reached
     */
    ConfigTree tree(ConfigVersion version);
}
