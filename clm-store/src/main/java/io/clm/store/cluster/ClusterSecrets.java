package io.clm.store.cluster;

import io.clm.store.json.Json;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Which config items of a cluster are marked as secret. */
@Component
public class ClusterSecrets {
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    ClusterSecrets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keys, or {@code <pool>/<key>}; empty when there is no such cluster. */
    public Set<String> paths(String clusterId) {
        return jdbc.sql("select secret_items from cluster where id = :id")
                .param("id", clusterId)
                .query(String.class)
                .optional()
                .map(json -> Set.copyOf(Json.read(json, TEXTS)))
                .orElse(Set.of());
    }
}
