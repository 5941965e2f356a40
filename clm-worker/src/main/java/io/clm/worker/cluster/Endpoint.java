package io.clm.worker.cluster;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An API server's address.
 *
 * @param caFile certificates to trust, PEM; null for the system's
 * @param tokenFile bearer token, read again for each use; null for none
 */
public record Endpoint(
        String url, @Nullable Path caFile, @Nullable Path tokenFile) {}
