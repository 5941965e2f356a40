package io.clm.core.render;

import org.jspecify.annotations.Nullable;

/**
 * The text that one file became, as the engine uses it; it may hold plaintexts of secrets.
 *
 * @param source name of its configuration source; empty where nobody named it
 * @param path in the configuration repository
 * @param pool name of the node pool it was rendered for; null for what is no pool's
 */
public record RenderedText(
        String source, String path, @Nullable String pool, String text) {

    private static final String POOLS = "cluster/node-pools/";

    /** Its path with the pool's name in the place of its profile, which several pools may share. */
    public String targetPath() {
        return pool == null ? path : POOLS + pool + path.substring(path.indexOf('/', POOLS.length()));
    }

    /** Only its place. */
    @Override
    public String toString() {
        return targetPath();
    }
}
