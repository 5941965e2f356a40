package io.clm.worker.kube;

import io.clm.core.registry.Cluster;
import io.clm.worker.cluster.ClusterAccess;
import io.clm.worker.cluster.Endpoint;
import io.clm.worker.outside.Unavailable;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Addresses from a file, {@code {"<cluster id>": {"url", "ca_file", "token_file"}}}, read again when it changes; for
 * clusters that it does not name the registry's {@code api_server_url} with one token file for all.
 */
public final class FileClusterAccess implements ClusterAccess {
    private final @Nullable Path endpointsFile;
    private final @Nullable Path tokenFile;
    private final KubernetesSerialization json = new KubernetesSerialization();
    private volatile Seen seen = new Seen(FileTime.fromMillis(0), 0, Map.of());

    private record Seen(FileTime modified, long size, Map<String, Endpoint> endpoints) {}

    /**
     * @param endpointsFile null for none: then every cluster is at its {@code api_server_url}
     * @param tokenFile for clusters at their {@code api_server_url}; null for none
     */
    public FileClusterAccess(@Nullable Path endpointsFile, @Nullable Path tokenFile) {
        this.endpointsFile = endpointsFile;
        this.tokenFile = tokenFile;
    }

    @Override
    public Endpoint endpoint(Cluster cluster) {
        if (endpointsFile == null) {
            return new Endpoint(cluster.apiServerUrl(), null, tokenFile);
        }
        return Optional.ofNullable(endpoints(endpointsFile).get(cluster.id()))
                .orElseThrow(() -> new Unavailable(
                        "api-server", "Nobody has said yet where the API server of " + cluster.alias() + " is."));
    }

    private Map<String, Endpoint> endpoints(Path file) {
        try {
            FileTime modified = Files.getLastModifiedTime(file);
            long size = Files.size(file);
            if (!modified.equals(seen.modified()) || size != seen.size()) {
                seen = new Seen(modified, size, parse(Files.readString(file)));
            }
            return seen.endpoints();
        } catch (IOException e) {
            throw new Unavailable("api-server", "The endpoints file cannot be read: " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Endpoint> parse(String text) {
        Map<String, Object> clusters = json.unmarshal(text, Map.class);
        Map<String, Endpoint> endpoints = new TreeMap<>();
        clusters.forEach((id, value) -> endpoints.put(id, endpoint((Map<String, Object>) value)));
        return endpoints;
    }

    private static Endpoint endpoint(Map<String, Object> entry) {
        return new Endpoint(Json.text(entry, "url"), path(entry, "ca_file"), path(entry, "token_file"));
    }

    private static @Nullable Path path(Map<String, Object> entry, String key) {
        String text = Json.textOrNull(entry, key);
        return text == null ? null : Path.of(text);
    }
}
