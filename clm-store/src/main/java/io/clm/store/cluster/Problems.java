package io.clm.store.cluster;

import io.clm.core.registry.Problem;
import io.clm.store.json.Json;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The problems of clusters, each source's own. */
@Component
class Problems {

    private static final TypeReference<TreeMap<String, List<Problem>>> OF_SOURCES = new TypeReference<>() {};
    static final String OUTSIDE = "api";
    private static final String PUT = """
            insert into cluster_problem as p (cluster_id, source, problems, updated_at)
            values (:cluster, :source, :problems::jsonb, :now)
            on conflict (cluster_id, source) do update
            set problems = excluded.problems, updated_at = excluded.updated_at
            where p.problems is distinct from excluded.problems
            """;
    private static final String BY_SOURCE =
            "select jsonb_object_agg(source, problems) from cluster_problem where cluster_id = :id";
    private static final String DROP = "delete from cluster_problem where cluster_id = :cluster and source = :source";

    private final JdbcClient jdbc;
    private final Clock clock;

    Problems(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Replaces one source's problems; true when they are others than before. */
    boolean replace(String clusterId, String source, List<Problem> problems) {
        JdbcClient.StatementSpec statement = problems.isEmpty() ? jdbc.sql(DROP) : put(problems);
        return statement.param("cluster", clusterId).param("source", source).update() > 0;
    }

    /**
     * Makes {@code wanted} the problems of a cluster as far as they are no other source's.
     *
     * @param there those of each source
     * @return those that there are then
     */
    List<Problem> replaceFromOutside(String clusterId, SortedMap<String, List<Problem>> there, List<Problem> wanted) {
        TreeMap<String, List<Problem>> now = new TreeMap<>(there);
        now.remove(OUTSIDE);
        List<Problem> others = all(now);
        List<Problem> own =
                wanted.stream().filter(problem -> !others.contains(problem)).toList();
        replace(clusterId, OUTSIDE, own);
        now.put(OUTSIDE, own);
        return all(now);
    }

    private JdbcClient.StatementSpec put(List<Problem> problems) {
        return jdbc.sql(PUT)
                .param("problems", Json.write(problems))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC));
    }

    SortedMap<String, List<Problem>> bySource(String clusterId) {
        return jdbc.sql(BY_SOURCE)
                .param("id", clusterId)
                .query((row, number) -> bySourceOf(row.getString(1)))
                .single();
    }

    /** Of a document with the problems of each source; null where nobody sees any. */
    static SortedMap<String, List<Problem>> bySourceOf(@Nullable String json) {
        return json == null ? new TreeMap<>() : Json.read(json, OF_SOURCES);
    }

    static List<Problem> all(SortedMap<String, List<Problem>> bySource) {
        return bySource.values().stream().flatMap(List::stream).toList();
    }
}
