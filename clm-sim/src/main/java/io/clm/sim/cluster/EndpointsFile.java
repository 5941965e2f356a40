package io.clm.sim.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** Tells others where the clusters' Kubernetes APIs are: {@code {"<cluster id>": {"url": "http://127.0.0.1:41234"}}}, by rename. */
public final class EndpointsFile implements Consumer<Collection<ClusterEntry>> {
    private final Path path;

    public EndpointsFile(Path path) {
        this.path = path;
    }

    @Override
    public void accept(Collection<ClusterEntry> clusters) {
        Map<String, Map<String, String>> content = new TreeMap<>();
        clusters.forEach(cluster -> content.put(cluster.id(), Map.of("url", cluster.url())));
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(fresh, JsonMapper.shared().writeValueAsString(content));
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }
}
